package suban.audit;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class AuditPostgresIT extends AuditContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }
}
