package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
}
