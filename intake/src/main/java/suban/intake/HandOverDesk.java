package suban.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import suban.chatbot.conversation.Turn;
import suban.chatbot.handover.HandOver;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.reply.Decision;
import suban.classifier.concern.Concern;
import suban.intake.photos.PhotoStore;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;

/**
 * Takes over conversations that a person should answer. A conversation whose hand-over nobody has finished yet keeps it,
 * with what was said since. Thread-safe.
 */
public final class HandOverDesk implements HandOverSink {
    private static final int TITLE_LENGTH = 60;

    private final Database database;
    private final IntakeRules rules;
    private final Clock clock;
    private final RandomGenerator unguessable = new SecureRandom();
    private final ConcernStore concerns;
    private final HandOverStore handOvers = new HandOverStore();
    private final EventStore events = new EventStore();

    public HandOverDesk(Database database, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
        this.concerns = new ConcernStore(photos);
    }

    @Override
    public String accept(HandOver handOver) {
        return database.write(handle -> concerns.findOpenHandOver(handle, handOver.conversation())
                .flatMap(id -> concerns.find(handle, id))
                .map(open -> goOn(handle, open, handOver))
                .orElseGet(() -> receive(handle, handOver)));
    }

    private String receive(Handle handle, HandOver handOver) {
        FiledConcern concern = received(handOver);
        while (!concerns.add(handle, new ConcernStore.Filed(concern, null, null))) {
            concern = received(handOver); // the tracking code was taken
        }
        handOvers.put(handle, concern.id(), handedOver(handOver));
        addEvent(handle, concern);
        return concern.id();
    }

    private String goOn(Handle handle, FiledConcern open, HandOver handOver) {
        FiledConcern after = open.changed(open.state(), open.handling(), open.due());
        // Evidence of a concern that was understood points into its words, so those stay.
        if (open.understood() == null) after = after.with(words(handOver));
        if (!concerns.update(handle, after, open.revision())) return receive(handle, handOver);
        concerns.updateWords(handle, after);
        handOvers.put(handle, open.id(), handedOver(handOver));
        addEvent(handle, after);
        return open.id();
    }

    private void addEvent(Handle handle, FiledConcern concern) {
        events.add(
                handle,
                concern.id(),
                concern.revision(),
                new Event(Ids.next(), now(), Event.CHATBOT, "hand-over", concern.state(), null, List.of()));
    }

    private FiledConcern received(HandOver handOver) {
        Instant now = now();
        Concern concern = handOver.concern();
        Handling handling = concern == null
                ? new Handling(title(handOver), "consultation", null, null, null, null, null, null, null, "normal")
                : Handling.of(concern);
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
                words(handOver),
                handOver.language(),
                concern == null || concern.contact() == null
                        ? null
                        : Contact.of(concern.contact().value()),
                now,
                rules.handOverDue(now),
                handOver.conversation(),
                List.of(),
                null);
    }

    private static HandedOver handedOver(HandOver handOver) {
        List<HandedOver.Line> transcript = new ArrayList<>();
        for (Turn turn : handOver.transcript()) {
            if (!turn.message().isBlank()) transcript.add(new HandedOver.Line(true, readable(turn.message())));
            transcript.add(new HandedOver.Line(false, readable(turn.reply().text())));
        }
        String reason = handOver.because().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new HandedOver(reason, handOver.departmentReason(), transcript, null);
    }

    /** What the understood concern was read from, or else all that the resident said. */
    private static String words(HandOver handOver) {
        return findUnderstoodWords(handOver)
                .orElseGet(() -> handOver.transcript().stream()
                        .map(Turn::message)
                        .filter(message -> !message.isBlank())
                        .map(HandOverDesk::readable)
                        .collect(Collectors.joining("\n")));
    }

    private static Optional<String> findUnderstoodWords(HandOver handOver) {
        if (handOver.concern() == null) return Optional.empty();
        return handOver.transcript().reversed().stream()
                .map(turn -> turn.reply().decision())
                .filter(Decision.TakeConcern.class::isInstance)
                .map(decision -> ((Decision.TakeConcern) decision).text())
                .findFirst();
    }

    /** The first thing the resident asked, personal data masked. */
    private static String title(HandOver handOver) {
        String asked = handOver.transcript().stream()
                .map(Turn::masked)
                .filter(message -> !message.isBlank())
                .map(message -> readable(message).strip().replaceAll("\\s+", " "))
                .findFirst()
                .orElse(handOver.language() == Language.ZH ? "转人工" : "Asks for a person");
        int length = asked.codePointCount(0, asked.length());
        if (length <= TITLE_LENGTH) return asked;
        return asked.substring(0, asked.offsetByCodePoints(0, TITLE_LENGTH - 1)) + "…";
    }

    /** PostgreSQL takes no null characters; one blank for each keeps the offsets. */
    private static String readable(String words) {
        return words.replace('\0', ' ');
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
