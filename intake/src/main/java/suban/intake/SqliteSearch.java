package suban.intake;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** FTS5 without a copy of the texts, and so told them once more when they go. */
final class SqliteSearch implements SearchIndex {
    @Override
    public void add(Handle handle, String id, String searchText) {
        long number = handle.createQuery("SELECT COALESCE(MAX(number), 0) + 1 FROM concern")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("UPDATE concern SET number = :number WHERE id = :id")
                .bind("number", number)
                .bind("id", id)
                .execute();
        insert(handle, number, searchText);
    }

    @Override
    public void exchange(Handle handle, String id, String before, String after) {
        Optional<Long> number = handle.createQuery("SELECT number FROM concern WHERE id = :id AND number IS NOT NULL")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
        if (number.isEmpty()) return; // it is indexed later
        if (!before.isEmpty()) {
            handle.createUpdate(
                            "INSERT INTO concern_search (concern_search, rowid, terms) VALUES ('delete', :number, :terms)")
                    .bind("number", number.get())
                    .bind("terms", terms(before))
                    .execute();
        }
        insert(handle, number.get(), after);
    }

    private static void insert(Handle handle, long number, String searchText) {
        if (searchText.isEmpty()) return;
        handle.createUpdate("INSERT INTO concern_search (rowid, terms) VALUES (:number, :terms)")
                .bind("number", number)
                .bind("terms", terms(searchText))
                .execute();
    }

    private static String terms(String searchText) {
        return String.join(" ", SearchTerms.of(searchText));
    }

    /** What the index is asked for. */
    static String match(Set<String> terms) {
        return terms.stream().map(term -> '"' + term + '"').collect(Collectors.joining(" AND "));
    }

    @Override
    public String unindexed() {
        return "number IS NULL";
    }
}
