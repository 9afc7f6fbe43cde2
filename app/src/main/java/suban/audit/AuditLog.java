package suban.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Who did what. An entry is on disk when {@link #record} returns, or together with the write that it is called in; when it
 * cannot be written, an exception says so and what it was about must not happen. Thread-safe, also for several processes
 * over one database.
 */
public final class AuditLog {
    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int LARGEST_PAGE = 1_000;
    private static final String NO_SEAL = "broken";

    private final Database database;
    private final Clock clock;
    private final Chain chain;
    private final AuditTable table = new AuditTable();
    private final Verifier verifier;

    /** @param vault has the key that binds the entries; the same for everybody who writes to this database */
    public AuditLog(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.chain = new Chain(vault);
        this.verifier = new Verifier(table, chain);
    }

    /** Writes down what was done by somebody who came from no network. */
    public void record(Actor actor, Action action, Subject subject) {
        record(actor, action, subject, Outcome.DONE, null);
    }

    /** @param network where it came from, as {@link suban.http.ClientAddress} names it; null for none */
    public void record(Actor actor, Action action, Subject subject, Outcome outcome, @Nullable String network) {
        database.write(handle -> {
            add(handle, actor, action, subject, outcome, network == null ? "" : network);
            return action;
        });
    }

    /** Writes down that the same was done to many; one entry each. Nothing when there are none. */
    public void recordAll(Actor actor, Action action, List<Subject> subjects, @Nullable String network) {
        if (subjects.isEmpty()) return;
        database.write(handle -> {
            add(handle, actor, action, subjects, Outcome.DONE, network == null ? "" : network);
            return action;
        });
    }

    /**
     * Makes a change and writes down what came of it, both or neither. The change runs where the database writes: it may
     * wait for nothing else, so no hashing of passwords and no models.
     *
     * @param outcome of the change's result; nothing is written down when it gives null
     */
    public <R> R together(
            Actor actor,
            Action action,
            Subject subject,
            @Nullable String network,
            Supplier<R> change,
            Function<R, @Nullable Outcome> outcome) {
        return database.write(handle -> {
            R result = change.get();
            Outcome came = outcome.apply(result);
            if (came != null) add(handle, actor, action, subject, came, network == null ? "" : network);
            return result;
        });
    }

    private void add(Handle handle, Actor actor, Action action, Subject subject, Outcome outcome, String network) {
        add(handle, actor, action, List.of(subject), outcome, network);
    }

    private void add(
            Handle handle, Actor actor, Action action, List<Subject> subjects, Outcome outcome, String network) {
        table.lock(handle);
        Head head = head(handle);
        long newest = table.newest(handle);
        boolean untouched = chain.fits(head) && newest <= head.number();
        long number = Math.max(head.number(), newest);
        String hash = head.hash();
        List<AuditEntry> entries = new ArrayList<>();
        for (Subject subject : subjects) {
            AuditEntry plain = new AuditEntry(
                    ++number, now(), actor.name(), action.code(), subject.text(), outcome.code(), network, "");
            hash = chain.hash(hash, plain);
            entries.add(plain.withHash(hash));
        }
        table.add(handle, entries);
        if (!untouched) LOG.error("somebody else has written to the audit log: run suban audit verify");
        // A seal over what somebody else wrote would hide that they did.
        table.setHead(
                handle,
                untouched
                        ? chain.sealed(number, hash, head.removed(), head.removedHash())
                        : new Head(number, hash, head.removed(), head.removedHash(), NO_SEAL));
    }

    /**
     * Entries, newest first.
     *
     * @param before number of the last entry of the page before, or null for the first page
     * @param limit how many at most, 1 to 1,000
     */
    public List<AuditEntry> list(AuditFilter filter, @Nullable Long before, int limit) {
        long place = before == null ? Long.MAX_VALUE : before;
        return database.read(handle -> table.listBefore(handle, filter, place, Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    /** Every entry, oldest first. Other entries may be written meanwhile; they come at the end. */
    public void forEach(AuditFilter filter, Consumer<AuditEntry> reader) {
        long place = 0;
        while (true) {
            long after = place;
            List<AuditEntry> entries = database.read(handle -> table.listAfter(handle, filter, after, LARGEST_PAGE));
            entries.forEach(reader);
            if (entries.size() < LARGEST_PAGE) return;
            place = entries.getLast().number();
        }
    }

    public Optional<AuditEntry> find(long number) {
        return database.read(handle -> table.listAfter(handle, AuditFilter.ALL, number - 1, 1)).stream()
                .filter(entry -> entry.number() == number)
                .findFirst();
    }

    /** Whether the log is what was written, all of it. Entries may be written meanwhile. */
    public Verification verify() {
        return database.read(verifier::verify);
    }

    /** How many entries are older. */
    public long countBefore(Instant then) {
        return database.read(handle -> {
            Head head = head(handle);
            long last =
                    table.findFirstSince(handle, then).map(first -> first - 1).orElse(head.number());
            return Math.max(0L, last - head.removed());
        });
    }

    /**
     * Removes the oldest entries, up to the first one that is no older than this, and says how many. Nothing is removed
     * while what would go is not as it was written.
     */
    long removeBefore(Instant kept) {
        return database.write(handle -> {
            table.lock(handle);
            Head head = head(handle);
            long last =
                    table.findFirstSince(handle, kept).map(first -> first - 1).orElse(head.number());
            if (last <= head.removed()) return 0L;
            Optional<String> hash = verifier.findSoundHash(handle, head, last);
            if (hash.isEmpty()) {
                LOG.error(
                        "the audit log is not as it was written, so nothing of it is removed: run suban audit verify");
                return 0L;
            }
            table.removeUpTo(handle, last);
            table.setHead(handle, chain.sealed(head.number(), head.hash(), last, hash.get()));
            add(handle, Actor.SERVICE, Action.RETENTION_RUN, Subject.LOG, Outcome.DONE, "");
            return last - head.removed();
        });
    }

    private Head head(Handle handle) {
        return table.findHead(handle).orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
