package suban;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverPostgresIT extends HandOverContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
