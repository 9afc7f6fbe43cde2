package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ReviewPostgresIT extends ReviewContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
