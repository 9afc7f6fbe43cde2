package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class NoticesPostgresIT extends NoticesContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
