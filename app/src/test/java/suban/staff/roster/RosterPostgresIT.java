package suban.staff.roster;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class RosterPostgresIT extends RosterContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }

    /** The server of the tests has the same processors to itself that the tests run on. */
    @Override
    int many() {
        return 8_000;
    }
}
