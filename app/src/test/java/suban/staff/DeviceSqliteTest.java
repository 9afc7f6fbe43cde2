package suban.staff;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class DeviceSqliteTest extends DeviceContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
