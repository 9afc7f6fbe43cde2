package suban.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suban.storage.Database;

/** Finds accounts among many; nothing here reads all of them at once. Thread-safe. */
public final class StaffDirectory {
    private static final int LARGEST_PAGE = 1_000;
    /** Values in one statement; PostgreSQL and SQLite take more. */
    private static final int CHUNK = 500;

    private final Database database;
    private final DirectoryTable table = new DirectoryTable();

    /**
     * How many accounts a department has.
     *
     * @param unit its code
     * @param active how many of them are not disabled
     * @param waiting how many of those have no password yet
     */
    public record UnitCount(String unit, long accounts, long active, long waiting) {}

    public StaffDirectory(Database database) {
        this.database = database;
    }

    /**
     * A page of accounts, by name.
     *
     * @param after name of the last account of the page before, or null for the first page
     * @param limit 1 to 1,000
     */
    public List<StaffAccount> list(AccountFilter filter, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        return database.read(handle -> table.list(handle, filter, after == null ? "" : after, most));
    }

    public long count(AccountFilter filter) {
        return database.read(handle -> table.count(handle, filter));
    }

    /** Every account, by name, a thousand at a time. Those added meanwhile may be among them or not. */
    public void forEach(AccountFilter filter, Consumer<StaffAccount> reader) {
        String after = "";
        while (true) {
            List<StaffAccount> accounts = list(filter, after, LARGEST_PAGE);
            accounts.forEach(reader);
            if (accounts.size() < LARGEST_PAGE) return;
            after = accounts.getLast().name();
        }
    }

    /** Accounts by name, those that there are. */
    public Map<String, StaffAccount> find(Collection<String> names) {
        Map<String, StaffAccount> found = new HashMap<>();
        List<String> distinct = names.stream().distinct().toList();
        for (int from = 0; from < distinct.size(); from += CHUNK) {
            List<String> chunk = distinct.subList(from, Math.min(distinct.size(), from + CHUNK));
            database.read(handle -> table.find(handle, chunk)).forEach(account -> found.put(account.name(), account));
        }
        return found;
    }

    /** What colleagues are called, by the names of their accounts; a name that no account has is left out. */
    public Map<String, String> displayNames(Collection<String> names) {
        Map<String, String> displayNames = new HashMap<>();
        find(names).forEach((name, account) -> displayNames.put(name, account.displayName()));
        return displayNames;
    }

    /** Whether somebody works for a department who can sign in, or will. */
    public boolean hasWorker(String unit) {
        return database.read(handle -> table.hasWorker(handle, unit));
    }

    /** Every department that an account names, whether the city has it or not, by its code. */
    public Map<String, UnitCount> countByUnit() {
        Map<String, UnitCount> counts = new HashMap<>();
        for (UnitCount count : database.read(table::countByUnit)) counts.put(count.unit(), count);
        return counts;
    }
}
