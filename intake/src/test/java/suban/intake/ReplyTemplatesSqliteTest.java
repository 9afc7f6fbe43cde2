package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ReplyTemplatesSqliteTest extends ReplyTemplatesContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
