package suban.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.intake.photos.Added;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/** What whoever holds a tracking code sees of a concern, and may do about it. Thread-safe. */
public final class Following {
    /** In all, from the resident. */
    public static final int MOST_PHOTOS = 9;

    /** In all, one with each addition. */
    public static final int MOST_VIDEOS = 3;

    /** Whoever means the same words twice does not write them within so short a time. */
    static final Duration SAME = Duration.ofMinutes(10);

    private static final Set<String> ADDING = Set.of(Step.SUPPLEMENT.code(), Step.REPLY.code());

    private final Database database;
    private final ConcernStore concerns;
    private final EventStore events;
    private final PhotoStore photos;
    private final IntakeRules rules;
    private final Moving moving;
    private final StaysFixed staysFixed;

    public Following(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.photos = photos;
        this.concerns = new ConcernStore(vault, photos, rules);
        this.events = new EventStore(vault);
        this.moving = new Moving(rules, concerns, events, clock);
        this.staysFixed = new StaysFixed(rules, events, moving);
    }

    /** From now on this one hears of every step that residents take. */
    public void listen(StepListener listener) {
        moving.listen(listener);
    }

    /** What became of a concern, however its code is typed, be it in a sentence. */
    public Optional<PublicTimeline> find(String typed) {
        return TrackingCode.findIn(typed)
                .flatMap(code -> database.read(handle -> concerns.findId(handle, code)
                        .flatMap(id -> concerns.find(handle, id))
                        .map(concern -> timeline(handle, concern))));
    }

    /** How many more photos its resident may add; nothing for an unknown code. */
    public Optional<Integer> findPhotosLeft(String typed) {
        return TrackingCode.find(typed)
                .flatMap(code -> database.read(handle -> concerns.findId(handle, code)
                        .map(id -> Math.max(
                                0, MOST_PHOTOS - photos.listIds(handle, id).size()))));
    }

    /** How many more videos its resident may add; nothing for an unknown code. */
    public Optional<Integer> findVideosLeft(String typed) {
        return TrackingCode.find(typed)
                .flatMap(code -> database.read(handle -> concerns.findId(handle, code)
                        .map(id -> Math.max(0, MOST_VIDEOS - photos.videos().count(handle, id)))));
    }

    /** A unit's photo that the holder of the code may see. */
    public Optional<Photo> findPhoto(String typed, String id) {
        return photos.find(id)
                .filter(photo -> find(typed).stream()
                        .flatMap(timeline -> timeline.entries().stream())
                        .anyMatch(entry -> entry.photos().contains(id)));
    }

    /**
     * More words or photos; while the city waits for an answer, this is one. The same words with the same photos once more
     * within {@link #SAME} are the same addition, sent twice. A number or an address in them is the contact from then on if
     * there was none.
     *
     * @param added ids of stored photos that belong to it
     * @param danger whether the words tell of danger, which the concern is about from then on
     */
    public StepResult supplement(String typed, String words, List<String> added, boolean danger) {
        return supplement(typed, words, added, null, danger);
    }

    /**
     * The same with a video.
     *
     * @param video id of a stored one, or null
     */
    public StepResult supplement(
            String typed, String words, List<String> added, @Nullable String video, boolean danger) {
        return act(typed, (handle, concern) -> {
            Step step = concern.state() == ConcernState.WAITING ? Step.REPLY : Step.SUPPLEMENT;
            // Before the photos are looked at: those of the first time are given away, and count already.
            if (step == Step.SUPPLEMENT && isSentTwice(handle, concern, words, added, video))
                return new StepResult.Done(concern);
            if (video != null && photos.videos().count(handle, concern.id()) >= MOST_VIDEOS)
                return invalid("video-too-many");
            if (video != null && !photos.videos().isWaiting(handle, video)) return invalid("video-unknown");
            if (concern.photos().size() + added.size() > MOST_PHOTOS) return invalid("photos-too-many");
            if (!photos.areWaiting(handle, added)) return invalid("photos-unknown");
            ToldLater told = ToldLater.of(concern, words);
            Act act = Act.of(step, Doer.RESIDENT, null, words).with(told.detail());
            StepResult result = moving.move(handle, concern.id(), act);
            if (!(result instanceof StepResult.Done(FiledConcern moved))) return result;
            if (told.contact() != null) concerns.updateWords(handle, moved.with(told.contact()));
            if (!added.isEmpty())
                photos.claim(handle, added, concern.id(), Added.byResident(events.newest(handle, concern.id())));
            if (video != null) photos.videos().claim(handle, video, concern.id(), events.newest(handle, concern.id()));
            return afterwards(handle, concern.id(), danger);
        });
    }

    public StepResult withdraw(String typed, @Nullable String why) {
        return act(
                typed,
                (handle, concern) ->
                        moving.move(handle, concern.id(), Act.of(Step.WITHDRAW, Doer.RESIDENT, null, why)));
    }

    /**
     * How content the resident is. Three stars and more end it.
     *
     * @param stars 1 to 5
     */
    public StepResult evaluate(String typed, int stars, @Nullable String words) {
        Step step = stars >= PublicTimeline.CONTENT ? Step.CONFIRM : Step.OBJECT;
        return act(
                typed,
                (handle, concern) -> moving.move(
                        handle,
                        concern.id(),
                        Act.of(step, Doer.RESIDENT, null, words).with(Integer.toString(stars))));
    }

    /**
     * Not mended.
     *
     * @param danger whether the words tell of danger
     */
    public StepResult reopen(String typed, String why, boolean danger) {
        return act(typed, (handle, concern) -> {
            StepResult result = moving.move(handle, concern.id(), Act.of(Step.REOPEN, Doer.RESIDENT, null, why));
            return result instanceof StepResult.Done ? afterwards(handle, concern.id(), danger) : result;
        });
    }

    /**
     * Answers whether what was closed some weeks ago is still as it should be. If it is not, it is reopened where the resident
     * may still do that, which needs words; else a supervisor sees it.
     *
     * @param danger whether the words tell of danger
     */
    public StepResult answerStaysFixed(String typed, boolean fixed, String words, boolean danger) {
        return act(typed, (handle, concern) -> {
            StepResult result = staysFixed.answer(handle, concern, fixed, words);
            boolean reopened =
                    result instanceof StepResult.Done(FiledConcern after) && after.state() == ConcernState.REOPENED;
            return reopened ? afterwards(handle, concern.id(), danger) : result;
        });
    }

    /** The concern as it stands once everything that goes with a step is written. */
    private StepResult afterwards(Handle handle, String id, boolean danger) {
        if (danger) endanger(handle, id);
        return new StepResult.Done(concerns.find(handle, id).orElseThrow());
    }

    /** It is due within hours and stands first in every list that goes by what is due. */
    private void endanger(Handle handle, String id) {
        FiledConcern before = concerns.find(handle, id).orElseThrow();
        String urgency = before.handling().urgency();
        if (urgency.equals(IntakeRules.CRITICAL)) return;
        Instant now = moving.now(before);
        Instant due = IntakeRules.earlier(before.due(), rules.urgentDue(now, IntakeRules.CRITICAL));
        Handling handling = before.handling().with(Field.URGENCY, IntakeRules.CRITICAL);
        FiledConcern after = before.changed(before.state(), handling, due);
        if (!concerns.update(handle, after, before.revision(), now))
            throw new IllegalStateException("somebody else wrote in the same transaction");
        Change change = new Change(Field.URGENCY, urgency, IntakeRules.CRITICAL);
        Event event = new Event(Ids.next(), now, Event.SERVICE, "correct", after.state(), null, List.of(change));
        events.add(handle, after, event);
    }

    private StepResult act(String typed, BiFunction<Handle, FiledConcern, StepResult> step) {
        Optional<TrackingCode> code = TrackingCode.find(typed);
        if (code.isEmpty()) return new StepResult.UnknownConcern();
        return database.write(handle -> concerns.findId(handle, code.get())
                .flatMap(id -> concerns.find(handle, id))
                .map(concern -> step.apply(handle, concern))
                .orElseGet(StepResult.UnknownConcern::new));
    }

    /** What was last added, in these words and with these photos and this video, a moment ago. */
    private boolean isSentTwice(
            Handle handle, FiledConcern concern, String words, List<String> added, @Nullable String video) {
        Instant since = moving.now(concern).minus(SAME);
        return events.list(handle, concern.id()).reversed().stream()
                .filter(event -> event.actor().equals(Event.RESIDENT))
                .findFirst()
                .filter(event -> ADDING.contains(event.kind()) && !event.at().isBefore(since))
                .filter(event -> words.strip().equals(event.note()))
                .filter(event -> digests(handle, added).equals(digests(handle, listPhotos(handle, concern, event))))
                .filter(event -> photos.videos().cameWith(handle, concern.id(), event.id(), video))
                .isPresent();
    }

    private List<String> listPhotos(Handle handle, FiledConcern concern, Event event) {
        return photos.list(handle, concern.id()).stream()
                .filter(photo ->
                        !photo.isResult() && event.id().equals(photo.added().event()))
                .map(Photo::id)
                .toList();
    }

    /** What they show, in any order; a photo that is uploaded again is the same. Nothing if one is unknown. */
    private Optional<List<String>> digests(Handle handle, List<String> ids) {
        return photos.findDigests(handle, ids)
                .map(digests -> digests.stream().sorted().toList());
    }

    private PublicTimeline timeline(Handle handle, FiledConcern concern) {
        List<Event> history = events.list(handle, concern.id());
        @Nullable String into = concern.course().mergedInto();
        Optional<FiledConcern> other = into == null ? Optional.empty() : concerns.find(handle, into);
        // What was taken along goes the other one's way from then on.
        List<Event> others = other.map(o -> events.list(handle, o.id())).orElse(List.of());
        List<String> parts = new ArrayList<>();
        for (String part : concerns.listParts(handle, concern.id())) {
            concerns.find(handle, part).ifPresent(found -> parts.add(found.trackingCode()));
        }
        return new Timeline(rules, concern, history)
                .along(other.orElse(null), others)
                .with(photos.list(handle, concern.id()))
                .with(into == null ? List.of() : photos.list(handle, into))
                .asked(StaysFixed.isOpen(handle, concern, history))
                .shown(parts, moving.now(concern));
    }

    private static StepResult invalid(String problem) {
        return new StepResult.Invalid(List.of(problem));
    }
}
