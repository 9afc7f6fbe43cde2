package suban.intake;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class VideoPostgresIT extends VideoContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
