package suban.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/**
 * What resident and staff write to each other after a conversation was handed over, until a person answers it for good.
 * A message is on disk before it is said to be taken. Thread-safe.
 */
public final class HandOverThread {
    /** Whoever wrote is waited for this long; then the resident is not left to silence. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;
    private final ConcernStore concerns;
    private final ThreadStore messages;
    private volatile Consumer<String> listener = conversation -> {};

    public HandOverThread(Database database, Vault vault, PhotoStore photos, Clock clock) {
        this.database = database;
        this.clock = clock;
        concerns = new ConcernStore(vault, photos);
        messages = new ThreadStore(vault);
    }

    /** From now on the listener hears of each conversation in which a member of staff wrote, once that is on disk. */
    public void onMessage(Consumer<String> itsListener) {
        listener = itsListener;
    }

    /**
     * Passes on what a resident said. Nothing is kept of it where nobody attends.
     *
     * @param item id of the concern that the conversation was handed over as
     */
    public Attention tell(String item, String words) {
        Instant now = now();
        return database.write(handle -> {
            Optional<FiledConcern> found = concerns.find(handle, item);
            Attention attention = attention(handle, found.orElse(null), now);
            if (attention != Attention.NOBODY && !words.isBlank()) {
                messages.add(handle, found.get(), new ThreadMessage(Ids.next(), now, Event.RESIDENT, words));
            }
            return attention;
        });
    }

    /** The concern that a person still has. */
    public Optional<FiledConcern> findOpen(String item) {
        return database.read(handle -> concerns.find(handle, item)).filter(FiledConcern::isWithPerson);
    }

    /** A member of staff writes to the resident; the conversation stays with them. */
    public SayResult say(String item, String by, String words) {
        List<String> problems = Problems.ofShown("message", words);
        if (!problems.isEmpty()) return new SayResult.Invalid(problems);
        return database.write(handle -> {
            Optional<FiledConcern> found = concerns.find(handle, item);
            if (found.isEmpty()) return new SayResult.UnknownConcern();
            FiledConcern concern = found.get();
            if (!concern.isWithPerson()) return new SayResult.Ended();
            ThreadMessage message = new ThreadMessage(Ids.next(), now(), by, words.strip());
            messages.add(handle, concern, message);
            String conversation = concern.conversation();
            if (conversation != null) database.afterwards(() -> listener.accept(conversation));
            return new SayResult.Said(message);
        });
    }

    /** What either side wrote in all hand-overs of a conversation, oldest first. */
    public List<ThreadMessage> listOfConversation(String conversation) {
        return database.read(handle -> messages.listOfConversation(handle, conversation));
    }

    /** Whether a person has a conversation now. */
    public boolean hasPerson(String conversation) {
        return findOpenOf(conversation).isPresent();
    }

    /** What a conversation is on file as that a person has now. */
    public Optional<FiledConcern> findOpenOf(String conversation) {
        return database.read(
                handle -> concerns.findOpenHandOver(handle, conversation).flatMap(id -> concerns.find(handle, id)));
    }

    /**
     * What was written while somebody had an older page before them: by the resident or a colleague, oldest first. Nothing
     * once no person has the conversation any more.
     *
     * @param seen id of the last message on that page; empty for none
     */
    public List<ThreadMessage> listUnseen(String item, String by, String seen) {
        return findOpen(item).map(FiledConcern::handedOver).stream()
                .flatMap(handedOver -> handedOver.messages().stream())
                .filter(message ->
                        message.id().compareTo(seen) > 0 && !message.by().equals(by))
                .toList();
    }

    /** Conversations in which something was written since then, in this process or another. */
    public List<String> listConversationsSince(Instant then) {
        return database.read(handle -> messages.listConversationsSince(handle, then));
    }

    /** Blanks what was written in a conversation. */
    public void erase(String conversation) {
        database.write(handle -> {
            messages.eraseOfConversation(handle, conversation);
            return null;
        });
    }

    private Attention attention(Handle handle, @Nullable FiledConcern concern, Instant now) {
        if (concern == null || !concern.isWithPerson()) return Attention.NOBODY;
        if (!now.isAfter(concern.due())) return Attention.PERSON;
        Instant written = messages.lastByStaff(handle, concern.id());
        return written != null && now.isBefore(written.plus(PATIENCE)) ? Attention.PERSON : Attention.LATE_PERSON;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
