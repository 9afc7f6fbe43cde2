package suban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.Configuration;
import suban.storage.vault.Vault;

/** Where the key file lies. Shared by the commands that open what residents said. */
final class KeysOption {
    @Option(names = "--keys", paramLabel = "FILE", defaultValue = "${env:SUBAN_KEYS}", descriptionKey = "option.keys")
    private @Nullable Path file;

    Path of(Path data) {
        return file == null ? Configuration.keysBeside(data) : file;
    }

    /**
     * The keys of a database that is in use. Others are never made: what is sealed with them would fit nothing.
     *
     * @throws CommandFailure when there are none in the data folder
     * @throws suban.storage.vault.VaultException if the key file is missing or belongs to other data
     */
    Vault openExisting(Path data, Terminal terminal) {
        if (!Files.exists(Configuration.of(data, null).dataKeys())) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.no-keys", data.toString()));
        }
        return open(data);
    }

    /** Makes them if neither file is there. */
    Vault open(Path data) {
        return Vault.open(Configuration.of(data, null).dataKeys(), of(data));
    }
}
