package suban.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.Configuration;

/** Where the key file lies. Shared by the commands that open what residents said. */
final class KeysOption {
    @Option(names = "--keys", paramLabel = "FILE", defaultValue = "${env:SUBAN_KEYS}", descriptionKey = "option.keys")
    private @Nullable Path file;

    Path of(Path data) {
        return file == null ? Configuration.keysBeside(data) : file;
    }
}
