package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverThreadSqliteTest extends HandOverThreadContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
