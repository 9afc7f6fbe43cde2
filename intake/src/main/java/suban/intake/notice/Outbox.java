package suban.intake.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/** What is to be told to residents, and what was. Thread-safe. */
public final class Outbox {
    private static final int LARGEST_PAGE = 200;
    /** Staff can take a step back for some seconds; until then nobody is told of it. */
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(11);

    private final Database database;
    private final NoticeTable table;
    private final QuietHours quiet;
    private final Clock clock;
    private final boolean hasSender;
    private volatile Runnable added = () -> {};

    /** @param hasSender whether somebody sends: otherwise notices are for staff to read */
    public Outbox(Database database, Vault vault, QuietHours quiet, Clock clock, boolean hasSender) {
        this.database = database;
        this.table = new NoticeTable(vault);
        this.quiet = quiet;
        this.clock = clock;
        this.hasSender = hasSender;
        // Whoever once sent does no more: what still waits is for staff.
        if (!hasSender) database.write(table::leaveToStaff);
    }

    /**
     * What a notice is about.
     *
     * @param id of the concern
     * @param filed when it came in, which says how long the notice can be read
     * @param event its newest event, or null
     */
    public record About(String id, Instant filed, @Nullable String event) {}

    /**
     * Adds a notice to the caller's transaction: it is there if and only if the step is.
     *
     * @param reachable whether the address is one that a sender can use
     */
    public void add(
            Handle handle,
            About about,
            NoticeKind kind,
            Channel channel,
            Language language,
            Notice.Content content,
            boolean reachable) {
        Instant now = now();
        NoticeState state = reachable ? state() : NoticeState.GIVEN_UP;
        table.add(
                handle,
                new Notice(
                        Ids.next(),
                        about.id(),
                        about.event(),
                        kind,
                        channel,
                        language,
                        state,
                        0,
                        now,
                        quiet.next(canBeTakenBack(kind) ? now.plus(SECOND_THOUGHTS) : now),
                        null,
                        null,
                        content),
                about.filed());
        database.afterwards(added);
    }

    /** What tells of an event is not sent, unless it was already; in the caller's transaction. */
    public void takeBack(Handle handle, String event) {
        table.takeBack(handle, event);
    }

    /** Adds a code that somebody just asked for: it is sent at any hour, and of no use after a while. */
    public void addCode(Handle handle, Language language, Notice.Content content, Instant goodUntil) {
        Instant now = now();
        table.add(
                handle,
                new Notice(
                        Ids.next(),
                        null,
                        null,
                        NoticeKind.CODE,
                        Channel.SMS,
                        language,
                        state(),
                        0,
                        now,
                        now,
                        goodUntil,
                        null,
                        content),
                now);
        database.afterwards(added);
    }

    public boolean hasSender() {
        return hasSender;
    }

    /** Newest first. @param before id of the last one of the page before, or null; anything that is no id is the start */
    public List<Notice> list(@Nullable NoticeState state, @Nullable String before, int limit) {
        String place = before != null && isId(before) ? before : null;
        return database.read(handle -> table.list(handle, state, place, Math.clamp(limit, 1, LARGEST_PAGE)));
    }

    /** Oldest first. */
    public List<Notice> listFor(String concern) {
        return database.read(handle -> table.listFor(handle, concern));
    }

    public Optional<Notice> find(String id) {
        return isId(id) ? database.read(handle -> table.find(handle, id)) : Optional.empty();
    }

    /** Whether such a notice was made before. */
    public boolean anyOf(Handle handle, String concern, NoticeKind kind) {
        return table.anyOf(handle, concern, kind);
    }

    /** Clears away codes that are over. */
    public void sweep() {
        Instant now = now();
        database.write(handle -> table.removeCodes(handle, now));
    }

    void onAdded(Runnable listener) {
        added = listener;
    }

    List<Notice> listDue(Instant now, boolean onlyCodes, int limit) {
        return database.read(handle -> table.listDue(handle, now, onlyCodes, limit));
    }

    void sent(Notice notice) {
        Instant now = now();
        database.write(handle -> {
            table.sent(handle, notice.id(), now);
            return now;
        });
    }

    void failed(Notice notice, Instant next) {
        Instant at = notice.kind() == NoticeKind.CODE ? next : quiet.next(next);
        database.write(handle -> {
            table.failed(handle, notice.id(), at);
            return at;
        });
    }

    void giveUp(Notice notice, boolean tried) {
        database.write(handle -> {
            table.giveUp(handle, notice.id(), tried);
            return tried;
        });
    }

    private static boolean canBeTakenBack(NoticeKind kind) {
        return kind == NoticeKind.DISPATCHED || kind == NoticeKind.ANSWERED;
    }

    private NoticeState state() {
        return hasSender ? NoticeState.PENDING : NoticeState.NO_SENDER;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f-]{1,40}");
    }
}
