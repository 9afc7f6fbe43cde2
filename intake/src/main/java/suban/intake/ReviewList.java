package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Lists concerns by filter. Pages start after the last item of the page before, so nothing is skipped twice. However many are
 * stored, an index leads to about as many rows as are shown: a list of several states, or of a unit, is put together from an
 * ordered stretch for each.
 */
final class ReviewList {
    static final String COLUMNS =
            "id, tracking_code, state, origin, title, kind, service, department, district, street, place, happened_from,"
                    + " happened_until, urgency, language, created_at, due_at, revision, confidence, owner, escalation,"
                    + " extension_hours, reopened, private";

    /** So few found texts are looked at one by one. */
    static final int FEW = 1_000;

    private static final int LARGEST_PAGE = 200;
    /** Filed by several at once, numbers and instants may be in different orders; never by so many. */
    private static final int AT_ONCE = 64;

    private final ConcernStore concerns;

    ReviewList(ConcernStore concerns) {
        this.concerns = concerns;
    }

    ReviewPage list(Handle handle, ReviewFilter filter, ReviewOrder order, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        Optional<PageCursor> cursor = PageCursor.find(after);
        List<ReviewPage.Item> items = items(handle, filter, order, cursor, size + 1);
        if (items.size() <= size) return new ReviewPage(items, null);
        return new ReviewPage(
                items.subList(0, size),
                PageCursor.after(items.get(size - 1), order).text());
    }

    /** As {@link #list}, from the place after a concern, whether or not the filter finds it. */
    ReviewPage listAfter(Handle handle, ReviewFilter filter, ReviewOrder order, FiledConcern concern, int limit) {
        long at = (order == ReviewOrder.NEWEST ? concern.created() : concern.due()).toEpochMilli();
        return list(handle, filter, order, new PageCursor(at, concern.id()).text(), limit);
    }

    /** The concerns in which what is looked for was told; null if the text is looked for. */
    @Nullable
    List<String> findTold(Handle handle, ReviewFilter filter) {
        Set<String> identifiers = filter.identifiers();
        return identifiers.isEmpty() ? null : concerns.listByIdentifiers(handle, identifiers);
    }

    private List<ReviewPage.Item> items(
            Handle handle, ReviewFilter filter, ReviewOrder order, Optional<PageCursor> cursor, int limit) {
        boolean sqlite = SearchIndex.isSqlite(handle);
        List<String> told = findTold(handle, filter);
        ListFilter led = ListFilter.of(filter, told, sqlite, order);
        if (!sqlite || led.terms().isEmpty() || led.isNarrow())
            return run(handle, led, parts(led, order), order, cursor, limit);
        ListFilter found = ListFilter.without(filter, told, true);
        found.bind("match", SqliteSearch.match(found.terms()));
        if (order == ReviewOrder.NEWEST) return newestFound(handle, found, cursor, limit);
        if (!isFew(handle, found.terms())) return run(handle, led, parts(led, order), order, cursor, limit);
        ListPart.Source source = found.isOfUnit() ? ListPart.Source.UNIT_FOUND : ListPart.Source.FOUND;
        return run(handle, found, List.of(new ListPart(found.states(), source)), order, cursor, limit);
    }

    /** Whether SQLite's index finds no more than a few. */
    static boolean isFew(Handle handle, Set<String> terms) {
        int found = handle.createQuery("SELECT COUNT(*) FROM"
                        + " (SELECT rowid FROM concern_search WHERE concern_search MATCH :match LIMIT :limit)")
                .bind("match", SqliteSearch.match(terms))
                .bind("limit", FEW + 1)
                .mapTo(Integer.class)
                .one();
        return found <= FEW;
    }

    private static List<ListPart> parts(ListFilter filter, ReviewOrder order) {
        boolean whole =
                !filter.isByState() || (!filter.isSqlite() && !filter.terms().isEmpty());
        ListPart.Source all = filter.isOfUnit() ? ListPart.Source.UNIT : ListPart.Source.ALL;
        if (whole) return List.of(new ListPart(filter.states(), all));
        if (filter.isLed() && order == ReviewOrder.NEWEST && !filter.isOfUnit())
            return List.of(new ListPart(filter.states(), ListPart.Source.LED_TO));
        ListPart.Source each = !filter.isOfUnit()
                ? ListPart.Source.ALL
                : order == ReviewOrder.DUE ? ListPart.Source.LED : ListPart.Source.LED_AMONG_ALL;
        Set<ConcernState> states = filter.states().isEmpty() ? EnumSet.allOf(ConcernState.class) : filter.states();
        List<ListPart> parts = new ArrayList<>();
        for (ConcernState state : states) parts.add(new ListPart(Set.of(state), each));
        if (filter.isOfUnit()) parts.add(new ListPart(filter.states(), ListPart.Source.HELPED));
        return parts;
    }

    private static List<ReviewPage.Item> run(
            Handle handle,
            ListFilter filter,
            List<ListPart> parts,
            ReviewOrder order,
            Optional<PageCursor> cursor,
            int limit) {
        String sql = parts.size() == 1
                ? parts.getFirst().select(filter, order, cursor.isPresent())
                : parts.stream()
                                .map(part -> "SELECT * FROM (" + part.select(filter, order, cursor.isPresent()) + ") p")
                                .collect(Collectors.joining(" UNION ALL ", "SELECT * FROM (", ") w"))
                        + ListPart.sorted(order, "");
        return read(handle, filter, sql, cursor, limit);
    }

    /** Numbers are in the order of filing: the index itself is walked from the newest on. */
    private static List<ReviewPage.Item> newestFound(
            Handle handle, ListFilter found, Optional<PageCursor> cursor, int limit) {
        ListPart.Source source = found.isOfUnit() ? ListPart.Source.UNIT : ListPart.Source.FOUND;
        List<String> conditions = new ListPart(found.states(), source).conditions(true);
        if (source == ListPart.Source.FOUND) conditions.removeLast();
        conditions.add("concern_search MATCH :match");
        if (cursor.isPresent()) {
            conditions.add("(created_at, id) < (:afterAt, :afterId)");
            conditions.add(
                    "concern_search.rowid <= (SELECT number + " + AT_ONCE + " FROM concern WHERE id = :afterId)");
        }
        String sql = "SELECT " + COLUMNS + " FROM concern_search CROSS JOIN concern ON number = concern_search.rowid "
                + found.where(conditions) + " ORDER BY concern_search.rowid DESC LIMIT :limit";
        return read(handle, found, sql, cursor, limit + AT_ONCE).stream()
                .sorted(Comparator.comparing(ReviewPage.Item::created)
                        .thenComparing(ReviewPage.Item::id)
                        .reversed())
                .limit(limit)
                .toList();
    }

    private static List<ReviewPage.Item> read(
            Handle handle, ListFilter filter, String sql, Optional<PageCursor> cursor, int limit) {
        cursor.ifPresent(after -> {
            filter.bind("afterAt", after.at());
            filter.bind("afterId", after.id());
        });
        return filter.bindTo(handle.createQuery(sql))
                .bind("limit", limit)
                .map((row, context) -> item(row))
                .list();
    }

    private static ReviewPage.Item item(ResultSet row) throws SQLException {
        return new ReviewPage.Item(
                row.getString("id"),
                row.getString("tracking_code"),
                ConcernState.valueOf(row.getString("state")),
                Origin.valueOf(row.getString("origin")),
                ConcernRows.handling(row),
                ConcernRows.language(row),
                ConcernRows.instant(row, "created_at"),
                ConcernRows.instant(row, "due_at"),
                row.getInt("revision"),
                findConfidence(row),
                row.getString("owner"),
                row.getInt("escalation"),
                row.getObject("extension_hours") != null,
                row.getInt("reopened"),
                row.getInt("private") == 1);
    }

    private static @Nullable Double findConfidence(ResultSet row) throws SQLException {
        double confidence = row.getDouble("confidence");
        return row.wasNull() ? null : confidence;
    }
}
