package suban.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the tables up to date with numbered migrations, and refuses a database from the future. Flyway takes longer to
 * load than the rest of the start together, so a database that is up to date is recognised without it.
 */
final class Schema {
    /** The number of the newest migration in the folders below. */
    static final int NEWEST = 18;

    static final String FOLDER = "suban/storage/migration/";

    private Schema() {}

    /** @param bytes the vendor's type of a column for bytes */
    static void migrate(DataSource source, String vendor, String bytes) {
        int applied = applied(source);
        if (applied > NEWEST) throw new DatabaseException(DatabaseException.Kind.NEWER_SCHEMA, null);
        if (applied < NEWEST) runFlyway(source, vendor, bytes);
    }

    /** The newest migration applied, or 0 when there is none or one has failed. */
    private static int applied(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT MAX(CAST(version AS INTEGER)), COUNT(CASE WHEN NOT success"
                                + " THEN 1 END) FROM flyway_schema_history WHERE version IS NOT NULL")) {
            return row.next() && row.getInt(2) == 0 ? row.getInt(1) : 0;
        } catch (SQLException e) {
            if (Faults.kindOf(e).isPresent()) throw Faults.of(e);
            return 0; // no such table: a new database
        }
    }

    private static void runFlyway(DataSource source, String vendor, String bytes) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:" + FOLDER + "common", "classpath:" + FOLDER + vendor)
                    .placeholders(Map.of("bytes", bytes))
                    .validateOnMigrate(false)
                    .load();
            MigrationInfo[] migrations = flyway.info().all();
            if (Arrays.stream(migrations).anyMatch(Schema::isNewer))
                throw new DatabaseException(DatabaseException.Kind.NEWER_SCHEMA, null);
            if (Arrays.stream(migrations).anyMatch(m -> m.getState() == MigrationState.PENDING)) flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseException(Faults.kindOf(e).orElse(DatabaseException.Kind.FAULT), e);
        }
    }

    private static boolean isNewer(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }
}
