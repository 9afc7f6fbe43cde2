package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverThreadPostgresIT extends HandOverThreadContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
