package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** A data folder as version 0.1 left it when it was killed: every turn is there and reads as it was. */
final class UpgradeIT {
    @Test
    void turns_of_version_0_1_are_read(@TempDir Path folder) throws IOException {
        unpack("data-0.1.zip", folder);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("suban.db"))) {
            ConversationStore store = ConversationStore.open(database, Vault.temporary(), Clock.systemUTC());
            List<Turn> turns = database
                    .read(handle -> handle.createQuery("SELECT id FROM conversation")
                            .mapTo(String.class)
                            .list())
                    .stream()
                    .flatMap(conversation -> store.listTurns(conversation).stream())
                    .toList();
            assertThat(turns).hasSize(12);
            Turn clarified = turns.stream()
                    .filter(turn -> turn.reply().decision() instanceof Decision.Clarify)
                    .findFirst()
                    .orElseThrow();
            assertThat(clarified.reply().choices()).extracting(Choice::label).contains("首次申领居住证", "港澳台居民居住证");
            assertThat(turns)
                    .extracting(turn -> turn.reply().decision().name())
                    .contains("answer", "clarify", "concern", "divert", "handover", "smalltalk", "unknown");
            assertThat(turns)
                    .filteredOn(turn -> turn.reply().decision() instanceof Decision.Unknown)
                    .allSatisfy(
                            turn -> assertThat(((Decision.Unknown) turn.reply().decision()).topics())
                                    .isEmpty());
        }
    }

    private static void unpack(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(UpgradeIT.class.getResourceAsStream("/suban/upgrade/" + name));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }
}
