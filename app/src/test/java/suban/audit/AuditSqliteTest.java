package suban.audit;

import suban.storage.Database;
import suban.storage.testing.TestDatabases;

class AuditSqliteTest extends AuditContract {
    @Override
    Database open() {
        return TestDatabases.sqlite(folder);
    }
}
