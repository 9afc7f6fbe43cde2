package suban.chatbot.conversation;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ConversationStoreSqliteTest extends ConversationStoreContract {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
