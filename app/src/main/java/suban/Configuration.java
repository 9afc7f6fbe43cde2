package suban;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.intake.notice.NoticeSettings;
import suban.intake.photos.VideoStore;
import suban.models.generation.LanguageModelSettings;
import suban.web.map.TileSource;

/**
 * What was asked for on the command line and in the environment, checked before anything is loaded.
 *
 * @param port TCP port, 0 for any free one
 * @param bind address to listen at, a name or a literal
 * @param data folder for the database, indexes, caches and photos
 * @param keys the key file, which opens what is sealed in the data folder and lies outside it
 * @param database JDBC URL, or null for SQLite inside {@code data}
 * @param limits false switches rate limits off, for benchmarks and tests
 * @param forwarded whether a proxy in front names the reader's address in {@code X-Forwarded-For} and the protocol in
 *     {@code X-Forwarded-Proto}
 * @param metricsToken what whoever asks for the figures has to know, or null to keep them closed
 * @param languageModel that may propose what a message says, or null for none
 * @param notices who sends what residents are told, or null for nobody
 * @param publicAddress where residents find the service, without a slash at its end, or null when it is not known
 * @param videoLimit bytes that a resident's video may have, 0 to take none
 * @param tiles where pictures of streets around a position come from, or null for none
 */
public record Configuration(
        int port,
        String bind,
        Path data,
        Path keys,
        @Nullable String database,
        boolean limits,
        boolean forwarded,
        @Nullable String metricsToken,
        @Nullable LanguageModelSettings languageModel,
        @Nullable NoticeSettings notices,
        @Nullable URI publicAddress,
        long videoLimit,
        @Nullable TileSource tiles) {
    /** Only this machine can reach it: a city's proxy stands in front, or somebody tries it out. */
    public static final String THIS_MACHINE = "localhost";

    public Configuration {
        if (port < 0 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
    }

    /** Without anybody who sends notices. */
    public Configuration(
            int port,
            String bind,
            Path data,
            Path keys,
            @Nullable String database,
            boolean limits,
            boolean forwarded,
            @Nullable String metricsToken,
            @Nullable LanguageModelSettings languageModel) {
        this(
                port,
                bind,
                data,
                keys,
                database,
                limits,
                forwarded,
                metricsToken,
                languageModel,
                null,
                null,
                VideoStore.USUAL_LIMIT,
                null);
    }

    /** The same, with somebody who sends notices, and where residents find the service. */
    public Configuration with(@Nullable NoticeSettings sender, @Nullable URI address) {
        return new Configuration(
                port,
                bind,
                data,
                keys,
                database,
                limits,
                forwarded,
                metricsToken,
                languageModel,
                sender,
                address,
                videoLimit,
                tiles);
    }

    /** The same, with videos of so many bytes at most, and pictures of streets or null for none. */
    public Configuration with(long videos, @Nullable TileSource streets) {
        return new Configuration(
                port,
                bind,
                data,
                keys,
                database,
                limits,
                forwarded,
                metricsToken,
                languageModel,
                notices,
                publicAddress,
                videos,
                streets);
    }

    /** Everything in one folder, on any free port, as tests and benchmarks want it. */
    public static Configuration local(Path data) {
        return new Configuration(0, THIS_MACHINE, data, keysBeside(data), null, false, false, null, null);
    }

    /** For commands that only open the database. */
    public static Configuration of(Path data, @Nullable String database) {
        return new Configuration(0, THIS_MACHINE, data, keysBeside(data), database, true, false, null, null);
    }

    /** Where the key file of a data folder lies when nobody says otherwise: {@code data.keys} beside {@code data}. */
    public static Path keysBeside(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        String name = Objects.requireNonNullElse(folder.getFileName(), Path.of("suban"))
                .toString();
        return folder.resolveSibling(name + ".keys");
    }

    public String jdbcUrl() {
        return database != null ? database : "jdbc:sqlite:" + data.resolve("suban.db");
    }

    /** The data keys, wrapped by those of the key file. */
    public Path dataKeys() {
        return data.resolve("keys.json");
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
