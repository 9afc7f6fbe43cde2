package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ReplyTemplatesPostgresIT extends ReplyTemplatesContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
