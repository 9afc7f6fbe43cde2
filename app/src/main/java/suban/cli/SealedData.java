package suban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import suban.Configuration;
import suban.storage.Database;
import suban.storage.ReadOnlyDatabase;
import suban.storage.vault.KeyCheck;
import suban.storage.vault.Vault;

/** Where a service keeps its data and the keys to it. Shared by the commands that open it, also while the service runs. */
final class SealedData {
    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private KeysOption keys = new KeysOption();

    /** The city's data, and what opens what is sealed in it. */
    record Opened(Database database, Vault vault, Configuration configuration) implements AutoCloseable {
        @Override
        public void close() {
            database.close();
        }
    }

    DataOption data() {
        return data;
    }

    Path keyFile() {
        return keys.of(data.data());
    }

    /**
     * Opens what a service has kept.
     *
     * @throws CommandFailure where no service has kept anything yet
     * @throws suban.storage.vault.VaultException if the keys are missing or not those of the data
     */
    Opened open(Terminal terminal) {
        return checked(
                data.database().openExisting(data.data(), terminal), () -> keys.openExisting(data.data(), terminal));
    }

    /** Opens it, or makes what is not there yet: accounts may be made before the service starts for the first time. */
    Opened openOrMake(Terminal terminal) {
        // A database elsewhere may be in use already, with keys that are not in this folder.
        if (data.database().url() != null) return open(terminal);
        return checked(Database.open(data.jdbcUrl()), () -> keys.open(data.data()));
    }

    /** Opens it where that changes nothing: the keys are at hand, and the tables are those of this version. */
    Optional<Opened> openAsItIs(Terminal terminal) {
        if (!Files.exists(data.configuration().dataKeys()) || !Files.exists(keyFile())) return Optional.empty();
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(data.jdbcUrl())) {
            if (!database.isCurrent()) return Optional.empty();
        }
        return Optional.of(open(terminal));
    }

    private Opened checked(Database database, Supplier<Vault> keys) {
        try {
            Vault vault = keys.get();
            KeyCheck.require(database, vault, keyFile());
            return new Opened(database, vault, data.configuration());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }
}
