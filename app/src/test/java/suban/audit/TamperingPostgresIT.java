package suban.audit;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class TamperingPostgresIT extends TamperingContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
