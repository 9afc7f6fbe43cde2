package suban.audit;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class TamperingSqliteTest extends TamperingContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
