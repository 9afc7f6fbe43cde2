package suban;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line and in the environment, checked before anything is loaded.
 *
 * @param port TCP port, 0 for any free one
 * @param city folder of the city pack, or null for the starter city
 * @param data folder for the database, indexes, caches and photos
 * @param database JDBC URL, or null for SQLite inside {@code data}
 * @param limits false switches rate limits off, for benchmarks and tests
 */
public record Configuration(int port, @Nullable Path city, Path data, @Nullable String database, boolean limits) {
    public Configuration {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
    }

    public String jdbcUrl() {
        return database != null ? database : "jdbc:sqlite:" + data.resolve("suban.db");
    }
}
