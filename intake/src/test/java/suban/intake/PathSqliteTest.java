package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PathSqliteTest extends PathContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
