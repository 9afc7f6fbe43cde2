package suban.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds what the clock has reported and nobody has finished. An index holds these alone, however many are stored. */
final class Reports {
    private Reports() {}

    /** What residents say is not fixed and nobody has reopened since, newest first. */
    static List<NotFixed> listNotFixed(Handle handle, Instant since, Scope scope, int limit) {
        List<String> districts = new ArrayList<>(scope.districts());
        var query = handle.createQuery("""
                        SELECT c.id, c.tracking_code, c.title, c.department, e.at FROM concern_event e
                        JOIN concern c ON c.id = e.concern
                        WHERE e.kind = 'stays-fixed' AND e.at >= :since AND e.detail = 'no'
                            AND c.state = 'CLOSED' AND c.erased_at IS NULL
                            AND NOT EXISTS (
                                SELECT 1 FROM concern_event r
                                WHERE r.concern = e.concern AND r.kind = 'reopen' AND r.revision > e.revision)
                        """
                        + (districts.isEmpty() ? "" : " AND (c.district IS NULL OR c.district IN (<districts>))")
                        + " ORDER BY e.at DESC, c.id LIMIT :limit")
                .bind("since", since.toEpochMilli())
                .bind("limit", limit);
        if (!districts.isEmpty()) query.bindList("districts", districts);
        return query.map((row, context) -> new NotFixed(
                        row.getString("id"),
                        row.getString("tracking_code"),
                        row.getString("title"),
                        row.getString("department"),
                        ConcernRows.instant(row, "at")))
                .list();
    }

    /** Longest overdue first. */
    static List<ReportedConcern> list(Handle handle, ReportedTo whom, Scope scope, int limit) {
        String states =
                whom.states().stream().sorted().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        List<String> districts = new ArrayList<>(scope.districts());
        String within = districts.isEmpty() ? "" : " AND (district IS NULL OR district IN (<districts>))";
        // "escalation > 1" is what the index says of itself.
        var query = handle.createQuery("SELECT id, tracking_code, title, department, state, due_at FROM concern"
                        + " WHERE escalation > 1 AND escalation >= :level AND state IN (" + states + ")"
                        + (scope.unit() == null ? "" : " AND department = :unit") + within
                        + " ORDER BY due_at, id LIMIT :limit")
                .bind("level", whom.level())
                .bind("limit", limit);
        if (scope.unit() != null) query.bind("unit", scope.unit());
        if (!districts.isEmpty()) query.bindList("districts", districts);
        return query.map((row, context) -> new ReportedConcern(
                        row.getString("id"),
                        row.getString("tracking_code"),
                        row.getString("title"),
                        row.getString("department"),
                        ConcernState.valueOf(row.getString("state")),
                        ConcernRows.instant(row, "due_at")))
                .list();
    }
}
