package suban.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many concerns are in each state, counted no further than somebody reads.
 *
 * @param counts every state counted; above {@link #MOST} means more than that
 * @param more whether not all that match were looked at, so that each figure may be too low
 */
public record Tally(Map<ConcernState, Long> counts, boolean more) {
    /** A figure is exact up to this. */
    public static final int MOST = 1_000;

    public Tally {
        Map<ConcernState, Long> copy = new EnumMap<>(ConcernState.class);
        copy.putAll(counts);
        counts = copy;
    }

    /** Only these states. */
    Tally retain(Set<ConcernState> states) {
        Map<ConcernState, Long> kept = new EnumMap<>(counts);
        kept.keySet().retainAll(states);
        return new Tally(kept, more);
    }

    public long of(ConcernState state) {
        return counts.getOrDefault(state, 0L);
    }

    /** All states that were counted. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public String text(ConcernState state) {
        return text(of(state));
    }

    public String totalText() {
        boolean far = counts.values().stream().anyMatch(count -> count > MOST);
        if (far) return text(MOST + 1);
        return more ? total() + "+" : Long.toString(total());
    }

    private String text(long count) {
        if (count > MOST) return String.format(Locale.ROOT, "%,d+", MOST);
        return more ? count + "+" : Long.toString(count);
    }
}
