package suban.cli;

import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.Configuration;

/** Where a service keeps its data. Shared by the commands that look at it without a city. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SUBAN_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    Path data() {
        return data;
    }

    DatabaseOption database() {
        return database;
    }

    Configuration configuration() {
        return Configuration.of(data, database.url());
    }

    String jdbcUrl() {
        return configuration().jdbcUrl();
    }
}
