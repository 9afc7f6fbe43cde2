package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class PrivateConcernsSqliteTest extends PrivateConcernsContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
