package suban.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

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
}
