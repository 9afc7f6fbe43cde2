package suban.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Counts concerns by filter and state. */
final class ReviewCounts {
    private final ReviewList list;

    ReviewCounts(ReviewList list) {
        this.list = list;
    }

    /** How many in each state, whatever states the filter names. Takes the longer the more there are. */
    Map<ConcernState, Long> count(Handle handle, ReviewFilter filter) {
        ReviewFilter any = filter.inStates(Set.of());
        return all(
                handle, ListFilter.of(any, list.findTold(handle, any), SearchIndex.isSqlite(handle), ReviewOrder.DUE));
    }

    /** The same, each up to {@link Tally#MOST}, and of a text that many have in the newest that have it. */
    Tally tally(Handle handle, ReviewFilter filter) {
        ReviewFilter any = filter.inStates(Set.of());
        boolean sqlite = SearchIndex.isSqlite(handle);
        List<String> told = list.findTold(handle, any);
        ListFilter led = ListFilter.of(any, told, sqlite, ReviewOrder.DUE);
        if (led.isNarrow()) return new Tally(all(handle, led), false);
        if (led.terms().isEmpty()) return new Tally(eachState(handle, led), false);
        return sqlite ? found(handle, ListFilter.without(any, told, true)) : some(handle, led);
    }

    private static Map<ConcernState, Long> all(Handle handle, ListFilter filter) {
        String where = filter.where(whole(filter).conditions(false));
        return counted(handle, filter, "SELECT state, COUNT(*) FROM concern " + where + " GROUP BY state");
    }

    private static ListPart whole(ListFilter filter) {
        return new ListPart(filter.states(), filter.isOfUnit() ? ListPart.Source.UNIT : ListPart.Source.ALL);
    }

    private static Map<ConcernState, Long> eachState(Handle handle, ListFilter filter) {
        List<String> counts = new ArrayList<>();
        Set<ConcernState> states = filter.states().isEmpty() ? EnumSet.allOf(ConcernState.class) : filter.states();
        ListPart.Source each = filter.isOfUnit() ? ListPart.Source.LED : ListPart.Source.ALL;
        for (ConcernState state : states) {
            String where = filter.where(new ListPart(Set.of(state), each).conditions(filter.isSqlite()));
            counts.add("SELECT '" + state + "' AS state, COUNT(*) AS n FROM (SELECT 1 FROM concern " + where + " LIMIT "
                    + (Tally.MOST + 1) + ") c");
        }
        if (filter.isOfUnit()) {
            ListPart helped = new ListPart(filter.states(), ListPart.Source.HELPED);
            counts.add("SELECT state, COUNT(*) AS n FROM concern " + filter.where(helped.conditions(filter.isSqlite()))
                    + " GROUP BY state");
        }
        return counted(handle, filter, String.join(" UNION ALL ", counts));
    }

    private static Tally found(Handle handle, ListFilter found) {
        found.bind("match", SqliteSearch.match(found.terms()));
        String sql =
                "SELECT state, COUNT(*) FROM (SELECT rowid AS found FROM concern_search WHERE concern_search MATCH :match"
                        + " ORDER BY rowid DESC LIMIT " + ReviewList.FEW + ") CROSS JOIN concern ON number = found "
                        + found.where(whole(found).conditions(true)) + " GROUP BY state";
        return new Tally(counted(handle, found, sql), !ReviewList.isFew(handle, found.terms()));
    }

    private static Tally some(Handle handle, ListFilter filter) {
        String where = filter.where(whole(filter).conditions(false));
        Map<ConcernState, Long> counts = counted(
                handle,
                filter,
                "SELECT state, COUNT(*) FROM (SELECT state FROM concern " + where + " LIMIT " + (ReviewList.FEW + 1)
                        + ") c GROUP BY state");
        long seen = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Tally(counts, seen > ReviewList.FEW);
    }

    private static Map<ConcernState, Long> counted(Handle handle, ListFilter filter, String sql) {
        Map<ConcernState, Long> counts = new EnumMap<>(ConcernState.class);
        for (ConcernState state : ConcernState.values()) counts.put(state, 0L);
        filter.bindTo(handle.createQuery(sql))
                .map((row, context) -> Map.entry(ConcernState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Long::sum));
        return counts;
    }
}
