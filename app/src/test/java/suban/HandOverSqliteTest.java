package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverDeskSqliteTest extends HandOverDeskContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
