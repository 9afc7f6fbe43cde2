package suban.staff.roster;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class RosterSqliteTest extends RosterContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
