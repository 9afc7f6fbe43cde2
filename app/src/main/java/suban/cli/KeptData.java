package suban.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.Configuration;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.chatbot.conversation.ConversationStore;
import suban.intake.PersonalRecords;
import suban.intake.UnsealedConcerns;
import suban.intake.photos.PhotoStore;
import suban.persons.Kept;
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

    /** What a command works on; what it does is written down in the audit log. */
    record Opened(Persons persons, AuditLog audit) {
        /** Before it happens. */
        void note(Action action, Kept kept) {
            if (kept.concerns().isEmpty()) audit.record(Actor.COMMAND_LINE, action, Subject.NONE);
            kept.concerns().forEach(c -> audit.record(Actor.COMMAND_LINE, action, Subject.concern(c.id())));
        }
    }

    /** @throws CommandFailure where no service has kept anything yet */
    <T> T with(Terminal terminal, Function<Opened, T> work) {
        Configuration configuration = Configuration.of(data, database.url());
        Vault vault = keys.openExisting(data, terminal);
        try (Database opened = database.openExisting(data, terminal)) {
            KeyCheck.require(opened, vault);
            UnsealedConcerns.seal(opened, vault);
            Clock clock = Clock.systemUTC();
            try (PhotoStore photos = PhotoStore.open(opened, vault, configuration.photoFolder(), clock)) {
                PersonalRecords records = new PersonalRecords(opened, vault, photos, clock);
                ConversationStore conversations = ConversationStore.open(opened, vault, clock);
                Persons persons = new Persons(records, conversations, photos, conversations::erase);
                return work.apply(new Opened(persons, new AuditLog(opened, vault, clock)));
            }
        }
    }

    /** Exchanges the keys, and writes that down. */
    void rotateKeys(Terminal terminal) {
        Vault vault = keys.openExisting(data, terminal);
        try (Database opened = database.openExisting(data, terminal)) {
            KeyCheck.require(opened, vault);
            new AuditLog(opened, vault, Clock.systemUTC())
                    .record(Actor.COMMAND_LINE, Action.KEYS_ROTATED, Subject.NONE);
            vault.rotate();
        }
    }
}
