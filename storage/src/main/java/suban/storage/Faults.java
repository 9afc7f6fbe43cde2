package suban.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells faults of the database apart from mistakes of the work, such as a key that is already there. */
final class Faults {
    private static final int PRIMARY_CODE = 0xff;

    private Faults() {}

    /** The fault that caused this, or the exception itself when the database is well. */
    static RuntimeException of(RuntimeException thrown) {
        if (thrown instanceof DatabaseException) return thrown;
        return kindOf(thrown)
                .<RuntimeException>map(k -> new DatabaseException(k, thrown))
                .orElse(thrown);
    }

    static DatabaseException of(SQLException thrown) {
        return new DatabaseException(kindOf(thrown).orElse(DatabaseException.Kind.FAULT), thrown);
    }

    static Optional<DatabaseException.Kind> kindOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            Optional<DatabaseException.Kind> kind = switch (t) {
                case SQLiteException e -> kindOf(e.getResultCode());
                // The pool had no connection to give, for whatever reason.
                case SQLTransientConnectionException e -> Optional.of(DatabaseException.Kind.UNREACHABLE);
                case SQLException e -> kindOf(e.getSQLState());
                default -> Optional.empty();
            };
            if (kind.isPresent()) return kind;
        }
        return Optional.empty();
    }

    private static Optional<DatabaseException.Kind> kindOf(SQLiteErrorCode extended) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(extended.code & PRIMARY_CODE);
        return Optional.ofNullable(
                switch (code) {
                    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> DatabaseException.Kind.LOCKED;
                    case SQLITE_FULL -> DatabaseException.Kind.DISK_FULL;
                    case SQLITE_IOERR, SQLITE_NOMEM -> DatabaseException.Kind.DISK_FAILED;
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> DatabaseException.Kind.CORRUPT;
                    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> DatabaseException.Kind.UNREACHABLE;
                    case SQLITE_READONLY -> DatabaseException.Kind.READ_ONLY;
                    default -> null;
                });
    }

    /** Classes and codes of the SQL standard and PostgreSQL's manual, appendix A. */
    private static Optional<DatabaseException.Kind> kindOf(@Nullable String state) {
        if (state == null || state.length() != 5) return Optional.empty();
        return Optional.ofNullable(
                switch (state) {
                    case "53100" -> DatabaseException.Kind.DISK_FULL;
                    case "58030" -> DatabaseException.Kind.DISK_FAILED;
                    case "25006" -> DatabaseException.Kind.READ_ONLY;
                    case "55P03", "40001", "40P01" -> DatabaseException.Kind.LOCKED;
                    case "3D000", "53300" -> DatabaseException.Kind.UNREACHABLE;
                    default ->
                        switch (state.substring(0, 2)) {
                            case "08", "28", "57" -> DatabaseException.Kind.UNREACHABLE;
                            case "XX" -> DatabaseException.Kind.CORRUPT;
                            default -> null;
                        };
                });
    }
}
