package suban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.Configuration;
import suban.storage.Database;

/** Where the city's data is kept, if not in the data folder. Shared by the commands that open it. */
final class DatabaseOption {
    @Option(
            names = "--database",
            paramLabel = "JDBC_URL",
            defaultValue = "${env:SUBAN_DATABASE}",
            descriptionKey = "serve.database")
    private @Nullable String url;

    /** Null for SQLite inside the data folder. */
    @Nullable
    String url() {
        return url;
    }

    /**
     * Opens a database that is there.
     *
     * @throws CommandFailure when there is none: a new one would have nothing to tell, and look as if all were well
     */
    Database openExisting(Path data, Terminal terminal) {
        if (url == null && !Files.exists(data.resolve("suban.db"))) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.no-database", data.toString()));
        }
        return Database.open(Configuration.of(data, url).jdbcUrl());
    }
}
