package suban.chatbot.conversation;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ConversationStorePostgresIT extends ConversationStoreContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
