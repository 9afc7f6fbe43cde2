package suban.intake;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/**
 * Finds past concerns like one: the newest of its service, those in its district and with its words first. Each way to end is
 * asked for by itself, so that what is read stays the same however many there are.
 */
final class Similar {
    /** How many of each state are looked through. */
    private static final int NEWEST = 40;

    private static final double SAME_DISTRICT = 0.15;
    private static final Set<ConcernState> OVER = Arrays.stream(ConcernState.values())
            .filter(state -> !state.isOpen() && state != ConcernState.SPLIT && state != ConcernState.MERGED)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConcernState.class)));

    private final ReviewList list;
    private final EventStore events;

    Similar(ReviewList list, EventStore events) {
        this.list = list;
        this.events = events;
    }

    List<SimilarConcern> list(Handle handle, FiledConcern concern, Scope scope, int limit) {
        String service = concern.handling().service();
        if (service == null || concern.erased() != null) return List.of();
        Set<String> told = pairs(concern.handling().title() + "\n" + concern.text());
        return OVER.stream()
                .flatMap(state -> newest(handle, state, service, scope))
                .filter(item -> !item.id().equals(concern.id())
                        && !item.handling().title().isEmpty())
                .sorted(Comparator.comparingDouble((ReviewPage.Item item) -> -likeness(told, concern, item)))
                .limit(limit)
                .map(item -> ended(handle, item))
                .toList();
    }

    private Stream<ReviewPage.Item> newest(Handle handle, ConcernState state, String service, Scope scope) {
        ReviewFilter filter = new ReviewFilter(Set.of(state), null, null, null, service, null, null, false)
                .within(scope)
                .withoutPrivate();
        return list.list(handle, filter, ReviewOrder.NEWEST, null, NEWEST).items().stream();
    }

    private static double likeness(Set<String> told, FiledConcern concern, ReviewPage.Item item) {
        Set<String> title = pairs(item.handling().title());
        double shared = title.isEmpty()
                ? 0
                : (double) title.stream().filter(told::contains).count() / title.size();
        String district = concern.handling().district();
        return shared
                + (district != null && Objects.equals(district, item.handling().district()) ? SAME_DISTRICT : 0);
    }

    private SimilarConcern ended(Handle handle, ReviewPage.Item item) {
        List<Event> history = events.list(handle, item.id());
        @Nullable Event last = null;
        @Nullable String reply = null;
        for (Event event : history) {
            if (event.state() != item.state()) last = null;
            else if (last == null) last = event;
            if (event.shown() && event.note() != null) reply = event.note();
        }
        Long days = last == null
                ? null
                : Long.valueOf(
                        Math.max(0, Duration.between(item.created(), last.at()).toDays()));
        return new SimilarConcern(
                item.id(),
                item.handling().title(),
                item.state(),
                item.handling().department(),
                item.handling().district(),
                item.created(),
                days,
                reply);
    }

    /** Neighbouring letters, which compare words of any language without cutting them. */
    private static Set<String> pairs(String text) {
        String folded = FoldedText.of(text).text();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= folded.length(); i++) {
            String pair = folded.substring(i, i + 2);
            if (pair.chars().allMatch(Character::isLetterOrDigit)) pairs.add(pair);
        }
        return pairs;
    }
}
