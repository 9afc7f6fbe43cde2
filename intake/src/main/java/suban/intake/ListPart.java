package suban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of a list: what one index holds in order, or what is so little that it is put in order afterwards.
 *
 * @param states none for all
 * @param source where its rows come from
 */
record ListPart(Set<ConcernState> states, Source source) {
    private static final String HELPED = "id IN (SELECT concern FROM concern_unit WHERE unit = :unit)";

    /** Where rows come from. */
    enum Source {
        /** From everything. */
        ALL(""),
        /** From an index by something that few share, in another order. */
        LED_TO(""),
        /** What a unit leads; an index by department has them in order. */
        LED("department = :unit"),
        /** The same, few enough of them in what an index by state has in order. */
        LED_AMONG_ALL("{+}department = :unit"),
        /** What a unit helps with and does not lead. */
        HELPED(ListPart.HELPED + " AND {+}department IS DISTINCT FROM :unit"),
        /** Whatever a unit leads or helps with, found by something else. */
        UNIT("({+}department = :unit OR {+}" + ListPart.HELPED + ")"),
        /** What the index of texts finds. */
        FOUND("number IN (SELECT rowid FROM concern_search WHERE concern_search MATCH :match)"),
        UNIT_FOUND(UNIT.condition + " AND " + FOUND.condition);

        private final String condition;

        Source(String condition) {
            this.condition = condition;
        }

        /** Whether rows come in no order that an index has. */
        boolean isMixed() {
            return this != ALL && this != LED && this != LED_AMONG_ALL;
        }
    }

    List<String> conditions(boolean sqlite) {
        List<String> conditions = new ArrayList<>();
        // Only where one state is asked for does an index by state have its rows in order.
        String state = sqlite && (source.isMixed() || states.size() > 1) ? "+state" : "state";
        String names = states.stream().sorted().map(s -> "'" + s + "'").collect(Collectors.joining(", "));
        if (states.size() == 1) conditions.add(state + " = " + names);
        if (states.size() > 1) conditions.add(state + " IN (" + names + ")");
        if (!source.condition.isEmpty()) conditions.add(source.condition.replace("{+}", sqlite ? "+" : ""));
        return conditions;
    }

    /** Its rows in order, {@code :limit} at most. */
    String select(ListFilter filter, ReviewOrder order, boolean goesOn) {
        List<String> conditions = conditions(filter.isSqlite());
        if (goesOn)
            conditions.add(
                    order == ReviewOrder.NEWEST
                            ? "(created_at, id) < (:afterAt, :afterId)"
                            : "(due_at, id) > (:afterAt, :afterId)");
        String mixed = filter.isSqlite() && source.isMixed() ? "+" : "";
        return "SELECT " + ReviewList.COLUMNS + " FROM concern " + filter.where(conditions) + sorted(order, mixed);
    }

    static String sorted(ReviewOrder order, String mixed) {
        return order == ReviewOrder.NEWEST
                ? " ORDER BY " + mixed + "created_at DESC, id DESC LIMIT :limit"
                : " ORDER BY " + mixed + "due_at, id LIMIT :limit";
    }
}
