package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/** Reads the parts that lists and single concerns share. */
final class ConcernRows {
    private ConcernRows() {}

    static Handling handling(ResultSet row) throws SQLException {
        return new Handling(
                row.getString("title"),
                row.getString("kind"),
                row.getString("service"),
                row.getString("department"),
                row.getString("district"),
                row.getString("street"),
                row.getString("place"),
                findInstant(row, "happened_from"),
                findInstant(row, "happened_until"),
                row.getString("urgency"));
    }

    static Course course(ResultSet row, List<String> furtherUnits) throws SQLException {
        return new Course(
                furtherUnits,
                row.getString("owner"),
                findInstant(row, "stopped_at"),
                findNumber(row, "extension_hours"),
                row.getInt("reopened"),
                findNumber(row, "stars"),
                row.getString("merged_into"),
                row.getString("split_from"),
                row.getInt("escalation"));
    }

    static Language language(ResultSet row) throws SQLException {
        String code = row.getString("language");
        return Language.find(code).orElseThrow(() -> new NoSuchElementException("no language " + code));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Integer findNumber(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
