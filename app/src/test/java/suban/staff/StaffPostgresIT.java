package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class StaffPostgresIT extends StaffContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
