package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class IntakeSqliteTest extends IntakeContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
