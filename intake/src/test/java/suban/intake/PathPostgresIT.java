package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PathPostgresIT extends PathContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
