package suban.storage.testing;

import java.nio.file.Path;
import suban.storage.Database;
import suban.storage.Ids;

/** Opens empty databases with all tables. Whoever opens one closes it. */
public final class TestDatabases {
    private TestDatabases() {}

    /** A new SQLite database in this folder. */
    public static Database sqlite(Path folder) {
        return Database.open("jdbc:sqlite:" + folder.resolve(Ids.next() + ".db"));
    }

    /** A new database on a real PostgreSQL server, which is started once a JVM and ends with it. */
    public static Database postgresql() {
        return Database.open(postgresqlUrl());
    }

    /** The address of a new, empty database on that server. */
    public static String postgresqlUrl() {
        return PostgresServer.newDatabase();
    }
}
