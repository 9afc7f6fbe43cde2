package suban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** An audit log of a new database, and somebody else who writes there. */
@SuppressWarnings("NullAway.Init")
abstract class WithAuditLog {
    static final Actor LI = Actor.account("li.na");

    final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00.123Z");

    @TempDir
    Path folder;

    final Vault vault = Vault.temporary();

    Database database;
    AuditLog log;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        log = new AuditLog(database, vault, clock);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    void fill(int entries) {
        for (int i = 0; i < entries; i++)
            log.record(LI, Action.CONCERN_READ, Subject.concern("0190"), Outcome.DONE, "10.0.0.1");
    }

    void tamper(String statement) {
        assertThat((int) database.write(handle -> handle.execute(statement))).isPositive();
    }
}
