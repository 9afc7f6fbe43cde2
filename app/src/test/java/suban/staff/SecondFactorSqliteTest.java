package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class SecondFactorSqliteTest extends SecondFactorContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
