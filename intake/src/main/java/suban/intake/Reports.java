package suban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Finds what the clock has reported and nobody has finished. An index holds these alone, however many are stored. */
final class Reports {
    private Reports() {}

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
