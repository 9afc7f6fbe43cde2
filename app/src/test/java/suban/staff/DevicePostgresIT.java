package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class DevicePostgresIT extends DeviceContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
