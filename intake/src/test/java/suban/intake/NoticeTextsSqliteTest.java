package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class NoticeTextsSqliteTest extends NoticeTextsContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
