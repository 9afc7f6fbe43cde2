package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PersonalRecordsSqliteTest extends PersonalRecordsContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
