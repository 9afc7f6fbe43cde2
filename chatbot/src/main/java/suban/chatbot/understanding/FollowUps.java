package suban.chatbot.understanding;

import java.util.Arrays;
import java.util.Map;
import suban.classifier.messages.FollowUp;

/**
 * How likely a message is each kind of follow-up, or one that stands by itself; all together add up to 1.
 *
 * @param kinds probability of each kind, a missing one's is 0
 */
public record FollowUps(Map<FollowUp, Double> kinds) {
    /** A message that stands by itself. */
    public static final FollowUps NONE = new FollowUps(Map.of());

    private static final double LIKELY = 0.5;

    public FollowUps {
        kinds = Map.copyOf(kinds);
    }

    /** How likely the message stands by itself. */
    public double ownTopic() {
        return 1 - kinds.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    public double of(FollowUp kind) {
        return kinds.getOrDefault(kind, 0.0);
    }

    /**
     * How likely it says or asks more about what was said before. What asks how long something takes asks for progress
     * within a report, and for one more thing about an article everywhere else.
     */
    public double dependent() {
        return of(FollowUp.DETAIL) + of(FollowUp.ASPECT) + of(FollowUp.PROGRESS);
    }

    /** Whether it is likelier than not one of these. */
    public boolean isLikely(FollowUp... any) {
        return Arrays.stream(any).mapToDouble(this::of).sum() >= LIKELY;
    }

    public boolean isDependent() {
        return dependent() >= LIKELY;
    }
}
