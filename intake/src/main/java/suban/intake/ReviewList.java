package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/** Lists and counts concerns by filter. Pages start after the last item of the page before, so nothing is skipped twice. */
final class ReviewList {
    private static final int LARGEST_PAGE = 200;
    /** Somebody may complain every day for some years. */
    private static final int MOST_TOLD = 2_000;

    private static final String NAMES_OF_RUNNING = Arrays.stream(ConcernState.values())
            .filter(state -> state.clock() == ConcernState.Clock.RUNS)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    private final ConcernStore concerns;

    ReviewList(ConcernStore concerns) {
        this.concerns = concerns;
    }

    ReviewPage list(Handle handle, ReviewFilter filter, ReviewOrder order, @Nullable String after, int limit) {
        Conditions conditions = conditions(handle, filter);
        String column = order == ReviewOrder.NEWEST ? "created_at" : "due_at";
        String direction = order == ReviewOrder.NEWEST ? "DESC" : "ASC";
        Cursor.find(after).ifPresent(cursor -> {
            String sign = order == ReviewOrder.NEWEST ? "<" : ">";
            conditions.add("(" + column + ", id) " + sign + " (:afterAt, :afterId)");
            conditions.bind("afterAt", cursor.at());
            conditions.bind("afterId", cursor.id());
        });
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        String sql = """
                SELECT id, tracking_code, state, origin, title, kind, service, department, district, street, place,
                    happened_from, happened_until, urgency, language, created_at, due_at, revision, confidence, owner, escalation, extension_hours, reopened
                FROM concern %s ORDER BY %s %s, id %s LIMIT :limit
                """.formatted(conditions.where(), column, direction, direction);
        List<ReviewPage.Item> items = conditions
                .bindTo(handle.createQuery(sql))
                .bind("limit", size + 1)
                .map((row, context) -> item(row))
                .list();
        if (items.size() <= size) return new ReviewPage(items, null);
        ReviewPage.Item last = items.get(size - 1);
        return new ReviewPage(
                items.subList(0, size),
                new Cursor((order == ReviewOrder.NEWEST ? last.created() : last.due()).toEpochMilli(), last.id())
                        .text());
    }

    /** As {@link #list}, from the place after a concern, whether or not the filter finds it. */
    ReviewPage listAfter(Handle handle, ReviewFilter filter, ReviewOrder order, FiledConcern concern, int limit) {
        long at = (order == ReviewOrder.NEWEST ? concern.created() : concern.due()).toEpochMilli();
        return list(handle, filter, order, new Cursor(at, concern.id()).text(), limit);
    }

    /** How many in each state, whatever states the filter names. */
    Map<ConcernState, Long> count(Handle handle, ReviewFilter filter) {
        Conditions conditions = conditions(handle, filter.inStates(Set.of()));
        Map<ConcernState, Long> counts = new EnumMap<>(ConcernState.class);
        for (ConcernState state : ConcernState.values()) counts.put(state, 0L);
        conditions
                .bindTo(handle.createQuery(
                        "SELECT state, COUNT(*) FROM concern " + conditions.where() + " GROUP BY state"))
                .map((row, context) -> Map.entry(ConcernState.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
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
                row.getInt("reopened"));
    }

    private static @Nullable Double findConfidence(ResultSet row) throws SQLException {
        double confidence = row.getDouble("confidence");
        return row.wasNull() ? null : confidence;
    }

    private Conditions conditions(Handle handle, ReviewFilter filter) {
        Set<String> identifiers = filter.identifiers();
        return new Conditions(filter, identifiers.isEmpty() ? null : concerns.listByIdentifiers(handle, identifiers));
    }

    /** The place after an item: its instant in the order and its id. */
    private record Cursor(long at, String id) {
        String text() {
            return at + "_" + id;
        }

        /** Anything that is no cursor is the start of the list. */
        static Optional<Cursor> find(@Nullable String text) {
            if (text == null || !text.matches("-?\\d{1,18}_[0-9a-f-]{1,40}")) return Optional.empty();
            int split = text.indexOf('_');
            return Optional.of(new Cursor(Long.parseLong(text.substring(0, split)), text.substring(split + 1)));
        }
    }

    /** A filter as SQL with its values. */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();
        private final List<String> states;

        /** @param told the concerns in which what is looked for was told, or null if the text is looked for */
        Conditions(ReviewFilter filter, @Nullable List<String> told) {
            states = filter.states().stream().map(Enum::name).toList();
            if (!states.isEmpty()) add("state IN (<states>)");
            equal("origin", filter.origin() == null ? null : filter.origin().name());
            equal("district", filter.district());
            equal("department", filter.department());
            equal("service", filter.service());
            equal("urgency", filter.urgency());
            if (ReviewFilter.NOBODY.equals(filter.owner())) add("owner IS NULL");
            else equal("owner", filter.owner());
            if (filter.extensionAsked()) add("extension_hours IS NOT NULL");
            if (filter.dueBefore() != null) dueBefore(filter.dueBefore());
            within(filter.scope());
            if (told != null) among(told);
            else if (filter.text() != null) text(filter.text());
        }

        private void dueBefore(Instant then) {
            add("due_at < :dueBefore AND state IN " + NAMES_OF_RUNNING);
            bind("dueBefore", then.toEpochMilli());
        }

        private void within(Scope scope) {
            if (scope.unit() != null) {
                add("(department = :unit OR id IN (SELECT concern FROM concern_unit WHERE unit = :unit))");
                bind("unit", scope.unit());
            }
            if (scope.districts().isEmpty()) return;
            List<String> names = new ArrayList<>();
            for (String district : scope.districts()) {
                names.add(":within" + names.size());
                bind("within" + (names.size() - 1), district);
            }
            add("(district IS NULL OR district IN (" + String.join(", ", names) + "))");
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
                equal("tracking_code", code.get().text());
                return;
            }
            String folded = FoldedText.of(text).text().strip();
            if (folded.isEmpty()) {
                add("1 = 0"); // an emoji or the like, which no folded text has
                return;
            }
            add("search_text LIKE :text ESCAPE '!'");
            bind("text", "%" + folded.replaceAll("[!%_]", "!$0") + "%");
        }

        void add(String condition) {
            conditions.add(condition);
        }

        void bind(String name, Object value) {
            values.put(name, value);
        }

        private void equal(String column, @Nullable String value) {
            if (value == null) return;
            add(column + " = :" + column);
            bind(column, value);
        }

        String where() {
            return conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        }

        Query bindTo(Query query) {
            values.forEach(query::bind);
            return states.isEmpty() ? query : query.bindList("states", states);
        }
    }
}
