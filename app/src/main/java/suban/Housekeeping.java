package suban;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.audit.AuditRetention;
import suban.intake.photos.PhotoStore;
import suban.logging.Trace;
import suban.persons.RetentionSchedule;
import suban.staff.Devices;
import suban.staff.Sessions;

/**
 * Lets the clock move concerns on once a minute; clears away, once an hour, what nobody came back for: photos without a
 * concern, sessions that ended, browsers known to staff, one-time codes, what was kept long enough; and once a day what was
 * kept long enough of the audit log. Once a day asks residents whether what was closed some weeks ago is still as it should be.
 */
final class Housekeeping implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    /** Two, so that deadlines need not wait for a long clearing. */
    private final ScheduledExecutorService schedule = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "housekeeping");
        thread.setDaemon(true);
        return thread;
    });

    Housekeeping(
            PhotoStore photos,
            Sessions sessions,
            Devices devices,
            RetentionSchedule retention,
            AuditRetention auditRetention,
            IntakeDesks intake,
            Clock clock) {
        minutely(intake.deadlines()::run);
        // Before what was kept long enough: codes are kept no longer than they are good.
        every(intake.codes()::sweep);
        every(retention::run);
        every(photos::sweep);
        every(sessions::sweep);
        every(devices::sweep);
        daily(() -> retention.tookFromAuditLog(auditRetention.run()));
        daily(() -> intake.followUps().run(clock.instant()));
    }

    private void every(Runnable task) {
        var unused = schedule.scheduleWithFixedDelay(() -> attempt(task), 1, 60, TimeUnit.MINUTES);
    }

    private void minutely(Runnable task) {
        var unused = schedule.scheduleWithFixedDelay(() -> attempt(task), 1, 1, TimeUnit.MINUTES);
    }

    private void daily(Runnable task) {
        var unused = schedule.scheduleWithFixedDelay(() -> attempt(task), 2, 24 * 60, TimeUnit.MINUTES);
    }

    private static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // An exception would end the schedule; the next hour may go better.
            LOG.warn("housekeeping failed: {}", Trace.of(e));
        }
    }

    @Override
    public void close() {
        schedule.shutdownNow();
    }
}
