package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PhotoPathPostgresIT extends PhotoPathContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
