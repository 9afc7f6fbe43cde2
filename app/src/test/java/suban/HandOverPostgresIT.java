package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class HandOverDeskPostgresIT extends HandOverDeskContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
