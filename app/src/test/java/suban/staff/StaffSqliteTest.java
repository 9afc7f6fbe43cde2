package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class StaffSqliteTest extends StaffContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
