package suban.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.Configuration;
import suban.chatbot.conversation.ConversationStore;
import suban.intake.PersonalRecords;
import suban.intake.UnsealedConcerns;
import suban.intake.photos.PhotoStore;
import suban.persons.Persons;
import suban.storage.Database;
import suban.storage.vault.KeyCheck;
import suban.storage.vault.Vault;

/** Opens what residents said for a command, also while the service runs. Shared by the commands that need it. */
final class KeptData {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SUBAN_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Mixin
    private KeysOption keys = new KeysOption();

    @Mixin
    private DatabaseOption database = new DatabaseOption();

    /** @throws CommandFailure where no service has kept anything yet */
    <T> T with(Terminal terminal, Function<Persons, T> work) {
        Configuration configuration = Configuration.of(data, database.url());
        Vault vault = vault(terminal);
        try (Database opened = Database.open(configuration.jdbcUrl())) {
            KeyCheck.require(opened, vault);
            UnsealedConcerns.seal(opened, vault);
            Clock clock = Clock.systemUTC();
            try (PhotoStore photos = PhotoStore.open(opened, vault, configuration.photoFolder(), clock)) {
                PersonalRecords records = new PersonalRecords(opened, vault, photos, clock);
                ConversationStore conversations = ConversationStore.open(opened, vault, clock);
                return work.apply(new Persons(records, conversations, photos, conversations::erase));
            }
        }
    }

    Vault vault(Terminal terminal) {
        Configuration configuration = Configuration.of(data, database.url());
        if (!Files.exists(configuration.dataKeys())) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.nothing-kept", data.toString()));
        }
        return Vault.open(configuration.dataKeys(), keys.of(data));
    }
}
