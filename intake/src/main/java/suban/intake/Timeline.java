package suban.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.intake.photos.Photo;

/** Makes what residents see of a concern from what happened to it. */
final class Timeline {
    /** What staff do among themselves. */
    private static final Set<Step> AMONG_STAFF =
            EnumSet.of(Step.CONTRIBUTE, Step.REQUEST_EXTENSION, Step.REFUSE_EXTENSION, Step.WARN, Step.ESCALATE);

    private final Conditions conditions;
    private final FiledConcern concern;
    private final List<Event> events;
    private @Nullable FiledConcern other;
    private boolean asked;
    private List<Event> others = List.of();
    /** Ids of photos that the resident may see, by event. */
    private final Map<String, List<String>> results = new HashMap<>();

    Timeline(IntakeRules rules, FiledConcern concern, List<Event> events) {
        this.conditions = new Conditions(rules);
        this.concern = concern;
        this.events = events;
    }

    /** @param itsOther the concern that took this one along, or null */
    Timeline along(@Nullable FiledConcern itsOther, List<Event> itsEvents) {
        other = itsOther;
        others = itsEvents;
        return this;
    }

    /** Photos of either concern. */
    Timeline with(List<Photo> photos) {
        for (Photo photo : photos) {
            String event = photo.added().event();
            if (photo.isResult() && photo.added().shown() && event != null)
                results.computeIfAbsent(event, e -> new ArrayList<>()).add(photo.id());
        }
        return this;
    }

    /** @param whether the resident was asked if it is still as it should be, and has not answered */
    Timeline asked(boolean whether) {
        asked = whether;
        return this;
    }

    PublicTimeline shown(List<String> parts, Instant now) {
        List<PublicTimeline.Entry> entries = new ArrayList<>();
        add(entries, withoutUndone(events));
        if (!events.isEmpty()) {
            Instant merged = events.getLast().at();
            add(
                    entries,
                    withoutUndone(others.stream()
                            .filter(e -> !e.at().isBefore(merged))
                            .toList()));
        }
        addMessages(entries);
        FiledConcern followed = other == null ? concern : other;
        return new PublicTimeline(
                concern.trackingCode(),
                followed.state(),
                concern.origin(),
                followed.handling().service(),
                followed.handling().department(),
                concern.created(),
                followed.due(),
                entries,
                answer(entries),
                followed.state() == ConcernState.WAITING ? last(entries, Step.ASK) : null,
                parts,
                other != null,
                concern.course().stars(),
                may(now),
                concern.isPrivate());
    }

    /** What was taken back within seconds was told to nobody. */
    private static List<Event> withoutUndone(List<Event> events) {
        Set<String> undone = events.stream()
                .filter(event -> event.kind().equals(Review.UNDO_KIND))
                .map(Event::detail)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> !event.kind().equals(Review.UNDO_KIND) && !undone.contains(event.id()))
                .toList();
    }

    private void add(List<PublicTimeline.Entry> entries, List<Event> events) {
        @Nullable
        ConcernState state = entries.isEmpty() ? null : entries.getLast().state();
        for (Event event : events) {
            boolean told = event.shown() && event.note() != null;
            boolean own = event.kind().equals(Step.SUPPLEMENT.code())
                    || event.kind().equals(Step.REPLY.code())
                    || event.kind().equals(Step.STAYS_FIXED.code())
                    || event.kind().equals(Step.GRANT_EXTENSION.code());
            boolean among =
                    Step.find(event.kind()).filter(AMONG_STAFF::contains).isPresent();
            if (!among && (told || own || event.state() != state)) {
                String note = told && event.note() != null ? StaffWords.masked(event.note()) : null;
                entries.add(new PublicTimeline.Entry(
                        event.at(),
                        event.kind(),
                        event.state(),
                        event.unit(),
                        note,
                        results.getOrDefault(event.id(), List.of())));
            }
            state = event.state();
        }
    }

    /** What staff wrote in the thread of a hand-over; the answer that ended it stands here already. */
    private void addMessages(List<PublicTimeline.Entry> entries) {
        HandedOver handedOver = concern.handedOver();
        if (handedOver == null || concern.erased() != null) return;
        for (ThreadMessage message : handedOver.messages()) {
            if (message.byResident()) continue;
            String words = StaffWords.masked(message.text());
            if (entries.stream().anyMatch(entry -> entry.isSaid(message.at(), words))) continue;
            int at = 0;
            while (at < entries.size() && !entries.get(at).at().isAfter(message.at())) at++;
            ConcernState state =
                    at == 0 ? ConcernState.RECEIVED : entries.get(at - 1).state();
            entries.add(at, new PublicTimeline.Entry(message.at(), PublicTimeline.MESSAGE, state, null, words));
        }
    }

    /** The last reply of a unit, or what a person answered, or why nothing can be done. */
    private @Nullable String answer(List<PublicTimeline.Entry> entries) {
        for (PublicTimeline.Entry entry : entries.reversed()) {
            boolean replies = entry.kind().equals(Step.RESOLVE.code())
                    || entry.kind().equals(Step.ANSWER.code())
                    || entry.kind().equals(Step.REJECT.code());
            if (replies && entry.note() != null) return entry.note();
        }
        HandedOver handedOver = concern.handedOver();
        String answer = handedOver == null ? null : handedOver.answer();
        return answer == null ? null : StaffWords.masked(answer);
    }

    private static @Nullable String last(List<PublicTimeline.Entry> entries, Step step) {
        return entries.reversed().stream()
                .filter(entry -> entry.kind().equals(step.code()) && entry.note() != null)
                .map(PublicTimeline.Entry::note)
                .findFirst()
                .orElse(null);
    }

    private Set<Step> may(Instant now) {
        if (concern.erased() != null) return Set.of();
        EnumSet<Step> may = EnumSet.noneOf(Step.class);
        Arrays.stream(Step.values())
                .filter(step -> step.isAllowed(concern.state(), Party.RESIDENT))
                .filter(step -> step != Step.STAYS_FIXED || asked)
                .filter(step -> step != Step.REOPEN
                        || conditions
                                .of(concern, Act.of(step, Doer.RESIDENT, null, null), now)
                                .isEmpty())
                .forEach(may::add);
        return may;
    }
}
