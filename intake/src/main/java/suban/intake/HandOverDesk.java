package suban.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import suban.classifier.concern.Concern;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/**
 * Takes over conversations that a person should answer. A conversation whose hand-over nobody has finished yet keeps it,
 * with what was said since. Thread-safe.
 */
public final class HandOverDesk {
    private final Database database;
    private final IntakeRules rules;
    private final Clock clock;
    private final RandomGenerator unguessable = new SecureRandom();
    private final ConcernStore concerns;
    private final HandOverStore handOvers;
    private final EventStore events;

    public HandOverDesk(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
        this.concerns = new ConcernStore(vault, photos, rules);
        this.handOvers = new HandOverStore(vault);
        this.events = new EventStore(vault);
    }

    /** @return the item that has the conversation now */
    public FiledConcern accept(HandOverRequest handOver) {
        return database.write(handle -> concerns.findOpenHandOver(handle, handOver.conversation())
                .flatMap(id -> concerns.find(handle, id))
                .map(open -> goOn(handle, open, handOver))
                .orElseGet(() -> receive(handle, handOver)));
    }

    private FiledConcern receive(Handle handle, HandOverRequest handOver) {
        FiledConcern concern = received(handOver);
        while (!concerns.add(handle, new ConcernStore.Filed(concern, null, null))) {
            concern = received(handOver); // the tracking code was taken
        }
        handOvers.put(handle, concern, handOver.handedOver());
        addEvent(handle, concern);
        return concern;
    }

    private FiledConcern goOn(Handle handle, FiledConcern open, HandOverRequest handOver) {
        FiledConcern after = open.changed(open.state(), open.handling(), open.due());
        // Evidence of a concern that was understood points into its words, so those stay.
        if (open.understood() == null) after = after.with(handOver.words());
        if (!concerns.update(handle, after, open.revision(), now())) return receive(handle, handOver);
        concerns.updateWords(handle, after);
        handOvers.put(handle, after, handOver.handedOver());
        addEvent(handle, after);
        return after;
    }

    private void addEvent(Handle handle, FiledConcern concern) {
        events.add(
                handle,
                concern,
                new Event(Ids.next(), now(), Event.CHATBOT, "hand-over", concern.state(), null, List.of()));
    }

    private FiledConcern received(HandOverRequest handOver) {
        Instant now = now();
        Concern concern = handOver.concern();
        Handling handling = concern == null
                ? new Handling(handOver.title(), "consultation", null, null, null, null, null, null, null, "normal")
                : Handling.of(concern).masked();
        if (handOver.department() != null) handling = handling.with(Field.DEPARTMENT, handOver.department());
        return new FiledConcern(
                Ids.next(),
                TrackingCode.next(unguessable).text(),
                1,
                ConcernState.RECEIVED,
                Origin.HANDOVER,
                concern,
                null,
                handling,
                handOver.words(),
                handOver.language(),
                concern == null || concern.contact() == null
                        ? null
                        : Contact.of(concern.contact().value()),
                now,
                rules.handOverDue(now),
                handOver.conversation(),
                List.of(),
                null,
                null,
                Course.NEW,
                now,
                false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
