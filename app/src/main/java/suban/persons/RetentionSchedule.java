package suban.persons;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Subject;
import suban.chatbot.conversation.ConversationStore;
import suban.city.Retention;
import suban.intake.PersonalRecords;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Erases what was kept as long as the city says, and then destroys the keys of months of which nothing is left: copies of
 * those months in backups cannot be read from then on. Makes the keys of the coming months, too. Run again and again; a run
 * that has nothing to do costs little.
 */
public final class RetentionSchedule {
    /** Who erased, as the history of a concern shows it. */
    public static final String ACTOR = "retention";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final int BATCH = 200;

    private final Retention retention;
    private final PersonalRecords records;
    private final ConversationStore conversations;
    private final Consumer<String> eraseConversation;
    private final AuditLog audit;
    private final Vault vault;
    private final Database database;
    private final Clock clock;
    private final RetentionRuns runs;

    /** @param clock in the city's time zone */
    public RetentionSchedule(
            Retention retention,
            PersonalRecords records,
            ConversationStore conversations,
            Consumer<String> eraseConversation,
            AuditLog audit,
            Vault vault,
            Database database,
            Clock clock) {
        this.retention = retention;
        this.records = records;
        this.conversations = conversations;
        this.eraseConversation = eraseConversation;
        this.audit = audit;
        this.vault = vault;
        this.database = database;
        this.clock = clock;
        this.runs = new RetentionRuns(database);
    }

    /** What came of a run. */
    public record Run(int conversations, int concerns, int photos, List<YearMonth> keysDestroyed) {
        boolean erasedAnything() {
            return conversations + concerns + photos > 0;
        }
    }

    public Retention retention() {
        return retention;
    }

    public synchronized Run run() {
        vault.prepare(clock.instant());
        Instant quiet = before(retention.conversations());
        Instant ended = before(retention.concerns());
        Instant shown = before(retention.photos());
        int said = each(limit -> conversations.listQuietSince(quiet, limit), eraseConversation);
        int concerns = each(limit -> records.listEndedBefore(ended, limit), id -> records.erase(id, ACTOR));
        int photos = each(limit -> records.listWithPhotosEndedBefore(shown, limit), records::erasePhotos);
        List<YearMonth> months = vault.months().stream()
                .filter(this::isOver)
                .filter(this::isEmpty)
                .toList();
        months.forEach(vault::destroy);
        Run run = new Run(said, concerns, photos, months);
        if (run.erasedAnything()) {
            audit.record(Actor.SERVICE, Action.RETENTION_RUN, Subject.NONE);
            database.forget();
            LOG.info(
                    "kept long enough and erased: {} conversations, {} concerns, photos of {}", said, concerns, photos);
        }
        if (!months.isEmpty()) LOG.info("destroyed the keys of {}", months);
        runs.add(new RetentionRun(clock.instant(), said, concerns, photos, 0, months.size()));
        return run;
    }

    /** So many entries of the audit log were kept long enough and are gone. */
    public void tookFromAuditLog(long entries) {
        if (entries > 0)
            runs.add(new RetentionRun(clock.instant(), 0, 0, 0, (int) Math.min(entries, Integer.MAX_VALUE), 0));
    }

    /** The last run, whether it erased anything or not; empty before the first. */
    public Optional<RetentionRun> findLastRun() {
        return runs.findLast();
    }

    /** What the last runs of a year erased, newest first; runs that erased nothing are left out. */
    public List<RetentionRun> listRuns(int limit) {
        return runs.list(limit);
    }

    /** What will be erased within so many days, what is due now included. */
    public RetentionOutlook outlook(int days) {
        ZonedDateTime then = ZonedDateTime.now(clock).plusDays(days);
        Instant ended = then.minusMonths(retention.concerns()).toInstant();
        return new RetentionOutlook(
                conversations.countQuietSince(
                        then.minusMonths(retention.conversations()).toInstant()),
                records.countEndedBefore(ended),
                records.countWithPhotosEndedBefore(
                        then.minusMonths(retention.photos()).toInstant()),
                audit.countBefore(then.minusMonths(retention.audit()).toInstant()));
    }

    private Instant before(int months) {
        return ZonedDateTime.now(clock).minusMonths(months).toInstant();
    }

    private static int each(Function<Integer, List<String>> list, Consumer<String> erase) {
        int erased = 0;
        for (List<String> ids = list.apply(BATCH); !ids.isEmpty(); ids = list.apply(BATCH)) {
            ids.forEach(erase);
            erased += ids.size();
        }
        return erased;
    }

    /** A day later: somebody may still be writing at the end of a month. */
    private boolean isOver(YearMonth month) {
        return end(month).plusSeconds(24 * 3600).isBefore(clock.instant());
    }

    private boolean isEmpty(YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !conversations.anyKept(from, end(month)) && !records.anyKept(from, end(month));
    }

    private static Instant end(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
