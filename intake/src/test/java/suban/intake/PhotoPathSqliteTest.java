package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PhotoPathSqliteTest extends PhotoPathContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
