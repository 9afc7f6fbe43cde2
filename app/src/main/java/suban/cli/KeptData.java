package suban.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.chatbot.conversation.ConversationStore;
import suban.intake.PersonalRecords;
import suban.intake.UnsealedConcerns;
import suban.intake.photos.PhotoStore;
import suban.persons.Kept;
import suban.persons.Persons;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Opens what residents said for a command, also while the service runs. Shared by the commands that need it. */
final class KeptData {
    @Mixin
    private SealedData data = new SealedData();

    /** What a command works on; what it does is written down in the audit log. */
    record Opened(Persons persons, AuditLog audit) {
        /** Before it happens. */
        void note(Action action, Kept kept) {
            kept.subjects().forEach(subject -> audit.record(Actor.COMMAND_LINE, action, subject));
        }
    }

    /** @throws CommandFailure where no service has kept anything yet */
    <T> T with(Terminal terminal, Function<Opened, T> work) {
        try (SealedData.Opened opened = data.open(terminal)) {
            Database database = opened.database();
            Vault vault = opened.vault();
            UnsealedConcerns.seal(database, vault);
            Clock clock = Clock.systemUTC();
            Path folder = opened.configuration().photoFolder();
            try (PhotoStore photos = PhotoStore.open(database, vault, folder, clock)) {
                PersonalRecords records = new PersonalRecords(database, vault, photos, clock);
                ConversationStore conversations = ConversationStore.open(database, vault, clock);
                Persons persons = new Persons(records, conversations, photos, conversations::erase, database);
                return work.apply(new Opened(persons, new AuditLog(database, vault, clock)));
            }
        }
    }
}
