package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class SecondFactorPostgresIT extends SecondFactorContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
