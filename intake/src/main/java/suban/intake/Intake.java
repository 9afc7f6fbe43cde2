package suban.intake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Slot;
import suban.intake.photos.Added;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/** The residents' side of intake: files concerns and shows what became of them. Thread-safe. */
public final class Intake {
    private final Database database;
    private final IntakeRules rules;
    private final PhotoStore photos;
    private final Clock clock;
    private final RandomGenerator unguessable = new SecureRandom();
    private final ConcernStore concerns;
    private final EventStore events;
    private final Vault vault;
    private final Following following;
    private final List<StepListener> listeners = new CopyOnWriteArrayList<>();
    private volatile LongConsumer filed = nanos -> {};

    public Intake(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.photos = photos;
        this.clock = clock;
        this.concerns = new ConcernStore(vault, photos, rules);
        this.events = new EventStore(vault);
        this.vault = vault;
        this.following = new Following(database, vault, rules, photos, clock);
    }

    /**
     * Files a concern. When it says that the concern is filed, it is on disk.
     *
     * @param idempotencyKey made by the caller for this concern: the same key again files nothing new
     */
    public FileResult file(FileRequest request, String idempotencyKey) {
        return fileBy(request, idempotencyKey, Event.RESIDENT);
    }

    /**
     * The same for somebody who tells it on the telephone.
     *
     * @param by name of the account of whoever listens
     */
    public FileResult fileForCaller(FileRequest request, String idempotencyKey, String by) {
        return fileBy(request, idempotencyKey, by);
    }

    private FileResult fileBy(FileRequest request, String idempotencyKey, String by) {
        List<String> problems = Problems.of(request, idempotencyKey, rules);
        if (!problems.isEmpty()) return new FileResult.Rejected(problems);
        long start = System.nanoTime();
        FileResult result = database.write(handle -> file(handle, request, idempotencyKey, by));
        if (result instanceof FileResult.Filed) filed.accept(System.nanoTime() - start);
        return result;
    }

    /** From now on this one hears of every concern that is filed. */
    public void listen(StepListener listener) {
        listeners.add(listener);
    }

    /** From now on the listener hears of each new concern how long it took to record, in nanoseconds. */
    public void onFiled(LongConsumer listener) {
        filed = listener;
    }

    /** What became of a concern, for whoever holds its code, however the code is typed. */
    public Optional<PublicTimeline> findByTrackingCode(String typed) {
        return following.find(typed);
    }

    /** The tracking codes of what was filed under these idempotency keys, by key; a key never used is left out. */
    public Map<String, String> findFiled(Collection<String> idempotencyKeys) {
        if (idempotencyKeys.isEmpty()) return Map.of();
        return database.read(handle -> {
            Map<String, String> codes = new HashMap<>();
            for (String key : idempotencyKeys)
                concerns.findUsed(handle, key).ifPresent(used -> codes.put(key, used.trackingCode()));
            return codes;
        });
    }

    private FileResult file(Handle handle, FileRequest request, String key, String by) {
        Optional<List<String>> digests = photos.findDigests(handle, request.photos());
        if (digests.isEmpty()) return new FileResult.Rejected(List.of("photos-unknown"));
        String video = request.video();
        if (video != null) {
            Optional<String> digest = photos.videos().findDigest(handle, video);
            if (digest.isEmpty()) return new FileResult.Rejected(List.of("video-unknown"));
            digests = digests.map(
                    known -> Stream.concat(known.stream(), digest.stream()).toList());
        }
        String fingerprint = vault.mac("fingerprint", ConcernJson.fingerprint(request, digests.get()));
        Optional<FileResult> earlier = findEarlier(handle, key, fingerprint);
        if (earlier.isPresent()) return earlier.get();
        if (!photos.areWaiting(handle, request.photos())) return new FileResult.Rejected(List.of("photos-unknown"));
        if (video != null && !photos.videos().isWaiting(handle, video))
            return new FileResult.Rejected(List.of("video-unknown"));
        while (true) {
            FiledConcern concern = received(request);
            if (concerns.add(handle, new ConcernStore.Filed(concern, key, fingerprint))) {
                photos.claim(handle, request.photos(), concern.id(), Added.FILED);
                if (video != null) photos.videos().claim(handle, video, concern.id(), null);
                Event event = filed(concern, by);
                events.add(handle, concern, event);
                for (StepListener listener : listeners) listener.took(handle, concern, event);
                return new FileResult.Filed(concern.trackingCode());
            }
            // Either somebody filed under the same key at the same time, or the code is taken: then another code will
            // do.
            earlier = findEarlier(handle, key, fingerprint);
            if (earlier.isPresent()) return earlier.get();
        }
    }

    private Optional<FileResult> findEarlier(Handle handle, String key, String fingerprint) {
        return concerns.findUsed(handle, key)
                .map(used -> used.fingerprint().equals(fingerprint)
                        ? new FileResult.Replayed(used.trackingCode())
                        : new FileResult.Conflict());
    }

    private FiledConcern received(FileRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // A title stands in lists, and a place in what is passed on: whom to call stands in the contact.
        Handling handling = Handling.of(request.confirmed()).masked();
        return new FiledConcern(
                Ids.next(),
                TrackingCode.next(unguessable).text(),
                1,
                ConcernState.RECEIVED,
                Origin.RESIDENT,
                request.understood(),
                request.confirmed(),
                handling,
                request.text(),
                request.language(),
                contact(request),
                now,
                rules.due(now, handling),
                request.conversation(),
                request.photos(),
                null,
                null,
                Course.NEW,
                now,
                request.isPrivate());
    }

    private static @Nullable Contact contact(FileRequest request) {
        Slot said = request.confirmed().contact();
        if (request.contact() != null) return request.contact();
        return said == null || said.value().isBlank() ? null : Contact.of(said.value());
    }

    private static Event filed(FiledConcern concern, String by) {
        return new Event(Ids.next(), concern.created(), by, "file", ConcernState.RECEIVED, null, List.of());
    }
}
