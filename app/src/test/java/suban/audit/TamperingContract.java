package suban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.storage.vault.Vault;

/** Whatever somebody else does to the log is found, and the first entry that it was done to named. A subclass an engine. */
abstract class TamperingContract extends WithAuditLog {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + 1",
                "actor = 'li.nb'",
                "action = 'concern-rea'",
                "subject = 'concern:5'",
                "outcome = 'dond'",
                "network = '10.0.0.2'",
                "network = ''",
                "hash = UPPER(hash)",
                "hash = REPLACE(hash, SUBSTR(hash, 1, 1), 'x')",
                "subject = '', action = action || subject"
            })
    void one_changed_column_is_named(String change) {
        fill(9);
        tamper("UPDATE audit_entry SET " + change + " WHERE number = 4");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.CHANGED));
        fill(1);
        assertThat(log.verify())
                .as("going on hides nothing")
                .isEqualTo(new Verification.Broken(4, Verification.Fault.CHANGED));
    }

    @Test
    void one_changed_number_is_named() {
        fill(9);
        tamper("UPDATE audit_entry SET number = 40 WHERE number = 4");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.MISSING));
    }

    @Test
    void one_taken_from_the_middle_is_named() {
        fill(9);
        tamper("DELETE FROM audit_entry WHERE number = 4");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.MISSING));
    }

    @Test
    void the_first_and_the_last_taken_away_are_named() {
        fill(9);
        tamper("DELETE FROM audit_entry WHERE number = 9");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(9, Verification.Fault.MISSING));
        fill(1);
        assertThat(log.verify()).isEqualTo(new Verification.Broken(9, Verification.Fault.MISSING));
        tamper("DELETE FROM audit_entry WHERE number = 1");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(1, Verification.Fault.MISSING));
    }

    @Test
    void everything_taken_away_is_found() {
        fill(9);
        tamper("DELETE FROM audit_entry");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(1, Verification.Fault.MISSING));
    }

    @Test
    void a_head_set_back_to_an_earlier_entry_is_found_and_stays_found() {
        fill(9);
        String earlier = log.find(6).orElseThrow().hash();
        tamper("DELETE FROM audit_entry WHERE number > 6");
        tamper("UPDATE audit_head SET number = 6, hash = '" + earlier + "'");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(6, Verification.Fault.HEAD));
        fill(1);
        assertThat(log.verify()).isEqualTo(new Verification.Broken(7, Verification.Fault.HEAD));
    }

    @Test
    void who_can_write_the_database_but_has_not_the_key_makes_no_log_that_fits() {
        fill(3);
        tamper("DELETE FROM audit_entry");
        tamper("UPDATE audit_head SET number = 0, hash = '', seal = ''");
        AuditLog forger = new AuditLog(database, Vault.temporary(), clock);
        for (int i = 0; i < 3; i++) forger.record(LI, Action.SIGN_IN, Subject.NONE);
        assertThat(forger.verify()).isInstanceOf(Verification.Sound.class);
        assertThat(log.verify()).isEqualTo(new Verification.Broken(1, Verification.Fault.CHANGED));
    }

    @Test
    void two_swapped_are_named() {
        fill(9);
        tamper("UPDATE audit_entry SET number = 100 WHERE number = 4");
        tamper("UPDATE audit_entry SET number = 4 WHERE number = 5");
        tamper("UPDATE audit_entry SET number = 5 WHERE number = 100");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.CHANGED));
    }

    @Test
    void one_put_at_the_end_is_named() {
        fill(3);
        tamper("INSERT INTO audit_entry SELECT 4, at, actor, action, subject, outcome, network, hash"
                + " FROM audit_entry WHERE number = 3");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.ADDED));
        fill(1);
        assertThat(log.verify()).isEqualTo(new Verification.Broken(4, Verification.Fault.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM audit_head",
                "UPDATE audit_head SET seal = ''",
                "UPDATE audit_head SET seal = UPPER(seal)",
                "UPDATE audit_head SET number = 3, removed_number = 0, removed_hash = 'x'"
            })
    void a_changed_head_is_found_and_work_goes_on(String change) {
        fill(3);
        tamper(change);
        assertThat(log.verify()).isInstanceOf(Verification.Broken.class);
        fill(2);
        assertThat(log.verify()).isInstanceOf(Verification.Broken.class);
        assertThat(log.list(AuditFilter.ALL, null, 10)).hasSize(5);
    }

    @Test
    void nothing_is_removed_while_it_is_not_what_was_written() {
        fill(5);
        tamper("UPDATE audit_entry SET actor = 'x' WHERE number = 2");
        clock.advance(Duration.ofDays(3));
        assertThat(new AuditRetention(log, clock, Period.ofDays(1)).run()).isZero();
        assertThat(log.verify()).isEqualTo(new Verification.Broken(2, Verification.Fault.CHANGED));
    }
}
