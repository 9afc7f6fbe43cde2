package suban;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverSqliteTest extends HandOverContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
