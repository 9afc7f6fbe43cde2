package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class ReviewSqliteTest extends ReviewContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
