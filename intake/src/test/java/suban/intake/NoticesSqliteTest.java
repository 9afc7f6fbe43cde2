package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class NoticesSqliteTest extends NoticesContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
