package suban.storage;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables up to date with numbered migrations, and refuses a database from the future. */
final class Schema {
    private static final String FOLDER = "classpath:suban/storage/migration/";

    private Schema() {}

    static void migrate(DataSource source, String vendor) {
        try {
            Flyway flyway = Flyway.configure()
                    .dataSource(source)
                    .locations(FOLDER + "common", FOLDER + vendor)
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
