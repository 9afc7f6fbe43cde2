package suban.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.Database;

/**
 * Makes many changes of accounts that were planned before, a batch in a transaction. A change is made only where the account
 * is still as the plan found it, and one that was made already is left alone: a plan may be applied again after it was cut off.
 * New accounts have no password. Administrators are neither made nor changed. Thread-safe.
 */
public final class PlannedAccounts {
    private final Database database;
    private final Clock clock;
    private final DirectoryTable directory = new DirectoryTable();
    private final PlannedTable table = new PlannedTable();
    private final SessionTable sessions = new SessionTable();

    /**
     * What came of a batch.
     *
     * @param added names
     * @param renamed names of those with another display name only
     * @param moved names of those with another role, unit or districts; they are signed out
     * @param already how many were as planned before
     * @param conflicts what was not done, because the account is not as the plan found it
     */
    public record Batch(
            List<String> added, List<String> renamed, List<String> moved, int already, List<PlannedChange> conflicts) {}

    public PlannedAccounts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param changes of different accounts, a thousand at most
     * @param also what is written together with them
     */
    public Batch apply(List<PlannedChange> changes, Consumer<Batch> also) {
        return database.write(handle -> {
            Batch batch = apply(handle, changes);
            also.accept(batch);
            return batch;
        });
    }

    private Batch apply(Handle handle, List<PlannedChange> changes) {
        Map<String, StaffAccount> present = new HashMap<>();
        directory
                .find(handle, changes.stream().map(PlannedChange::name).toList())
                .forEach(account -> present.put(account.name(), account));
        List<PlannedChange> conflicts = new ArrayList<>();
        List<PlannedChange> additions = new ArrayList<>();
        List<PlannedChange> updates = new ArrayList<>();
        int already = 0;
        for (PlannedChange change : changes) {
            StaffAccount account = present.get(change.name());
            PlannedChange.Shape now = account == null ? null : PlannedChange.Shape.of(account);
            if (change.after().equals(now)) already++;
            else if (touchesAdministrator(change, account)) conflicts.add(change);
            else if (now == null && change.before() == null) additions.add(change);
            else if (now != null && now.equals(change.before())) updates.add(change);
            else conflicts.add(change);
        }
        Set<String> added = new HashSet<>(table.add(handle, additions, clock.instant()));
        Set<String> updated = new HashSet<>(table.update(handle, updates));
        List<String> moved = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (PlannedChange change : updates) {
            if (!updated.contains(change.name())) conflicts.add(change);
            else if (change.before() != null
                    && change.before().post().equals(change.after().post())) renamed.add(change.name());
            else moved.add(change.name());
        }
        additions.stream().filter(change -> !added.contains(change.name())).forEach(conflicts::add);
        moved.forEach(name -> sessions.removeAll(handle, name));
        return new Batch(List.copyOf(added), renamed, moved, already, conflicts);
    }

    private static boolean touchesAdministrator(PlannedChange change, @Nullable StaffAccount account) {
        return change.after().post().role() == Role.ADMINISTRATOR
                || (account != null && account.role() == Role.ADMINISTRATOR);
    }
}
