package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PrivateConcernsPostgresIT extends PrivateConcernsContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
