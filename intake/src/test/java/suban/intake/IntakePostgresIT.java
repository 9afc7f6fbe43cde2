package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class IntakePostgresIT extends IntakeContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
