package suban.intake.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that empties the outbox. A notice is marked only after the sender took it, so each is sent at least once,
 * whenever the process ends, and again under the same key.
 */
public final class NoticeWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeWorker.class);
    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final NoticeSender sender;
    private final QuietHours quiet;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();
    private final Semaphore woken = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean closed;

    public NoticeWorker(Outbox outbox, NoticeSender sender, QuietHours quiet, Clock clock) {
        this.outbox = outbox;
        this.sender = sender;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Sends from now on. */
    public NoticeWorker start() {
        outbox.onAdded(woken::release);
        thread = Thread.ofPlatform().name("notices").daemon().start(this::run);
        return this;
    }

    private void run() {
        while (!closed) {
            if (!attempt()) await();
        }
    }

    /** Whether there may be more to do at once. */
    private boolean attempt() {
        try {
            return sendDue();
        } catch (RuntimeException e) {
            // An exception would end the thread; the next round may go better.
            if (!closed) LOG.warn("notices are not sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private void await() {
        try {
            if (woken.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) woken.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** One round. A sender that does not answer is not asked for all the others, too. @return whether more is due */
    boolean sendDue() {
        Instant now = clock.instant();
        List<Notice> due = outbox.listDue(now, quiet.isQuiet(now), BATCH);
        for (Notice notice : due) {
            if (closed || !send(notice)) return false;
        }
        return due.size() == BATCH;
    }

    /** Whether the sender can be asked for the next one. */
    private boolean send(Notice notice) {
        Instant now = clock.instant();
        if (notice.content() == null || notice.isOver(now)) {
            outbox.giveUp(notice, false);
            return true;
        }
        // The evening may have come since the round began.
        if (notice.kind() != NoticeKind.CODE && quiet.isQuiet(now)) return false;
        NoticeSender.Result result = sender.send(notice);
        // What was cut off by closing did not fail.
        if (closed && !(result instanceof NoticeSender.Result.Sent)) return false;
        switch (result) {
            case NoticeSender.Result.Sent sent -> outbox.sent(notice);
            case NoticeSender.Result.Refused refused -> {
                LOG.warn("notice {} was refused: {}", notice.id(), refused.status());
                outbox.giveUp(notice, true);
            }
            case NoticeSender.Result.TryLater later -> {
                LOG.warn("notice {} was not sent: {}", notice.id(), later.cause());
                tryLater(notice, later);
                return false;
            }
        }
        return true;
    }

    private void tryLater(Notice notice, NoticeSender.Result.TryLater later) {
        int attempts = notice.attempts() + 1;
        if (attempts >= Retries.MOST_ATTEMPTS) outbox.giveUp(notice, true);
        else outbox.failed(notice, clock.instant().plus(Retries.delay(attempts, later.after(), chance)));
    }

    /** Ends an attempt under way; what was not sent waits for the next start. */
    @Override
    public void close() {
        closed = true;
        sender.close();
        woken.release();
        Thread running = thread;
        if (running == null) return;
        try {
            Objects.requireNonNull(running).join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
