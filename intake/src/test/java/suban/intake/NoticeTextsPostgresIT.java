package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class NoticeTextsPostgresIT extends NoticeTextsContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
