package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PersonalRecordsPostgresIT extends PersonalRecordsContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
