package suban;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line and in the environment, checked before anything is loaded.
 *
 * @param port TCP port, 0 for any free one
 * @param bind address to listen at, a name or a literal
 * @param data folder for the database, indexes, caches and photos
 * @param database JDBC URL, or null for SQLite inside {@code data}
 * @param limits false switches rate limits off, for benchmarks and tests
 * @param forwarded whether a proxy in front names the reader's address in {@code X-Forwarded-For} and the protocol in
 *     {@code X-Forwarded-Proto}
 * @param metricsToken what whoever asks for the figures has to know, or null to keep them closed
 */
public record Configuration(
        int port,
        String bind,
        Path data,
        @Nullable String database,
        boolean limits,
        boolean forwarded,
        @Nullable String metricsToken) {
    /** Only this machine can reach it: a city's proxy stands in front, or somebody tries it out. */
    public static final String THIS_MACHINE = "localhost";

    public Configuration {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
    }

    /** Everything in one folder, on any free port, as tests and benchmarks want it. */
    public static Configuration local(Path data) {
        return new Configuration(0, THIS_MACHINE, data, null, false, false, null);
    }

    /** For commands that only open the database. */
    public static Configuration of(Path data, @Nullable String database) {
        return new Configuration(0, THIS_MACHINE, data, database, true, false, null);
    }

    public String jdbcUrl() {
        return database != null ? database : "jdbc:sqlite:" + data.resolve("suban.db");
    }

    public Path indexFolder() {
        return data.resolve("index");
    }

    public Path cacheFolder() {
        return data.resolve("cache");
    }

    public Path photoFolder() {
        return data.resolve("photos");
    }

    /** Where a large upload lies while it is read; emptied when the service starts. */
    public Path uploadFolder() {
        return data.resolve("uploads");
    }
}
