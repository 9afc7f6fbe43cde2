package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class VideoSqliteTest extends VideoContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
