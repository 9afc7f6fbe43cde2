package suban.knowledge.curation;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

final class ArticlesPostgresIT extends ArticlesContract {
    @Override
    Database openDatabase() {
        return TestDatabases.postgresql();
    }
}
