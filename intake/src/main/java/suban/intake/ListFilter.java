package suban.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/**
 * A filter as SQL with its values, but for states and unit, by which a list is taken apart. One column leads to the rows by
 * its index; SQLite is kept from choosing another one by a plus before the others, PostgreSQL knows better by itself.
 */
final class ListFilter {
    /** Somebody may complain every day for some years. */
    private static final int MOST_TOLD = 2_000;
    /** Columns with an index by state and due instant, what fewest concerns share first. */
    private static final List<String> LEADING = List.of("owner", "service", "department", "district");

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean sqlite;
    private final @Nullable String leading;
    private final boolean few;
    private final Set<ConcernState> states;
    private final boolean ofUnit;
    private Set<String> terms = Set.of();

    /**
     * @param told the concerns in which what is looked for was told, or null if the text is looked for
     * @param leading the column whose index is used; null for none
     */
    private ListFilter(ReviewFilter filter, @Nullable List<String> told, boolean sqlite, @Nullable String leading) {
        this.sqlite = sqlite;
        this.leading = leading;
        few = told != null || filter.extensionAsked() || "owner".equals(leading);
        states = states(filter);
        ofUnit = filter.scope().unit() != null;
        if (filter.scope().unit() != null) bind("unit", filter.scope().unit());
        if (filter.dueBefore() != null && states.isEmpty()) add("1 = 0");
        equal("origin", filter.origin() == null ? null : filter.origin().name());
        equal("district", filter.district());
        equal("department", filter.department());
        equal("service", filter.service());
        equal("urgency", filter.urgency());
        if (ReviewFilter.NOBODY.equals(filter.owner())) add(column("owner") + " IS NULL");
        else equal("owner", filter.owner());
        if (filter.extensionAsked()) add("extension_hours IS NOT NULL");
        if (filter.isWithoutPrivate()) add("private = 0");
        if (filter.dueBefore() != null) {
            add("due_at < :dueBefore");
            bind("dueBefore", filter.dueBefore().toEpochMilli());
        }
        within(filter.scope().districts());
        if (told != null) among(told);
        else if (filter.text() != null) text(filter.text());
    }

    static ListFilter of(ReviewFilter filter, @Nullable List<String> told, boolean sqlite, ReviewOrder order) {
        return new ListFilter(filter, told, sqlite, leading(filter, order));
    }

    /** The same, with rows found by something else. */
    static ListFilter without(ReviewFilter filter, @Nullable List<String> told, boolean sqlite) {
        return new ListFilter(filter, told, sqlite, null);
    }

    private static @Nullable String leading(ReviewFilter filter, ReviewOrder order) {
        for (String column : LEADING) {
            String value = switch (column) {
                case "owner" -> ReviewFilter.NOBODY.equals(filter.owner()) ? null : filter.owner();
                case "service" -> filter.service();
                // Many share these: the newest of all are soon enough some of them.
                case "department" -> order == ReviewOrder.NEWEST ? null : filter.department();
                default -> order == ReviewOrder.NEWEST ? null : filter.district();
            };
            if (value != null) return column;
        }
        return null;
    }

    /** What is due before an instant is something for which the clock runs. */
    private static Set<ConcernState> states(ReviewFilter filter) {
        if (filter.dueBefore() == null) return filter.states();
        EnumSet<ConcernState> running = EnumSet.allOf(ConcernState.class);
        running.removeIf(state -> state.clock() != ConcernState.Clock.RUNS);
        if (!filter.states().isEmpty()) running.retainAll(filter.states());
        return running;
    }

    /** States asked for; none for all. */
    Set<ConcernState> states() {
        return states;
    }

    /** Whether rows stand in order only within a state. */
    boolean isByState() {
        return leading != null || ofUnit || !states.isEmpty() || few;
    }

    /** Whether an index by a column of the filter is used. */
    boolean isLed() {
        return leading != null;
    }

    boolean isOfUnit() {
        return ofUnit;
    }

    /** Whether few rows are left whatever text is looked for. */
    boolean isNarrow() {
        return few;
    }

    boolean isSqlite() {
        return sqlite;
    }

    /** Terms that every row found must have; empty when no text is looked for. */
    Set<String> terms() {
        return terms;
    }

    private void within(Set<String> districts) {
        if (districts.isEmpty()) return;
        List<String> names = new ArrayList<>();
        for (String district : districts) {
            names.add(":within" + names.size());
            bind("within" + (names.size() - 1), district);
        }
        String district = column("district");
        add("(" + district + " IS NULL OR " + district + " IN (" + String.join(", ", names) + "))");
    }

    private void among(List<String> ids) {
        List<String> names = new ArrayList<>();
        for (String id : ids.subList(0, Math.min(ids.size(), MOST_TOLD))) {
            names.add(":told" + names.size());
            bind("told" + (names.size() - 1), id);
        }
        add(names.isEmpty() ? "1 = 0" : "id IN (" + String.join(", ", names) + ")");
    }

    private void text(String text) {
        Optional<TrackingCode> code = TrackingCode.find(text);
        if (code.isPresent()) {
            add("tracking_code = :tracking_code");
            bind("tracking_code", code.get().text());
            return;
        }
        String folded = FoldedText.of(text).text().strip();
        if (folded.isEmpty()) {
            add("1 = 0"); // an emoji or the like, which no folded text has
            return;
        }
        terms = SearchTerms.toFind(folded);
        add("search_text LIKE :text ESCAPE '!'");
        bind("text", "%" + folded.replaceAll("[!%_]", "!$0") + "%");
        if (sqlite) return;
        add("search_terms @> string_to_array(:terms, ' ')");
        bind("terms", String.join(" ", terms));
    }

    void add(String condition) {
        conditions.add(condition);
    }

    void bind(String name, Object value) {
        values.put(name, value);
    }

    private void equal(String column, @Nullable String value) {
        if (value == null) return;
        add(column(column) + " = :" + column);
        bind(column, value);
    }

    /** The column, with a plus where another one leads. */
    private String column(String name) {
        boolean plus = sqlite && LEADING.contains(name) && !name.equals(leading);
        return plus ? "+" + name : name;
    }

    /** All of it, and more conditions. */
    String where(List<String> further) {
        List<String> all = new ArrayList<>(further);
        all.addAll(conditions);
        return all.isEmpty() ? "" : "WHERE " + String.join(" AND ", all);
    }

    Query bindTo(Query query) {
        values.forEach(query::bind);
        return query;
    }
}
