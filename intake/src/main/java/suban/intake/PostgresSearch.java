package suban.intake;

import org.jdbi.v3.core.Handle;

/** An array with an inverted index, whose statistics tell the planner when to walk the list instead. */
final class PostgresSearch implements SearchIndex {
    @Override
    public void add(Handle handle, String id, String searchText) {
        handle.createUpdate("UPDATE concern SET search_terms = string_to_array(:terms, ' ') WHERE id = :id")
                .bind("terms", String.join(" ", SearchTerms.of(searchText)))
                .bind("id", id)
                .execute();
    }

    @Override
    public void exchange(Handle handle, String id, String before, String after) {
        add(handle, id, after);
    }

    @Override
    public String unindexed() {
        return "search_terms IS NULL";
    }
}
