package suban.intake.notice;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.models.text.Language;

/**
 * Something a resident is told.
 *
 * @param id also what the sender knows it by, however often it is tried
 * @param concern id, or null for a one-time code
 * @param event the newest event of the concern when this was made, or null
 * @param attempts how often it was tried so far
 * @param notBefore when it is tried next
 * @param goodUntil after this it is of no use, or null
 * @param sent when the sender took it, or null
 * @param content null once erased
 */
public record Notice(
        String id,
        @Nullable String concern,
        @Nullable String event,
        NoticeKind kind,
        Channel channel,
        Language language,
        NoticeState state,
        int attempts,
        Instant created,
        Instant notBefore,
        @Nullable Instant goodUntil,
        @Nullable Instant sent,
        @Nullable Content content) {
    private static final Duration LONGEST_THOUGHT = Duration.ofMinutes(1);

    /** To which number or address, and what. */
    public record Content(String to, String text) {
        @Override
        public String toString() {
            return "Content[not shown]";
        }
    }

    /** For staff who need not reach the resident. */
    public Notice masked() {
        Content shown = content == null ? null : new Content(hidden(content.to()), Masking.mask(content.text()));
        return new Notice(
                id, concern, event, kind, channel, language, state, attempts, created, notBefore, goodUntil, sent,
                shown);
    }

    /** What has no form that masking knows is hidden altogether. */
    private static String hidden(String to) {
        String masked = Masking.mask(to);
        return masked.equals(to) ? "***" : masked;
    }

    /**
     * Why it is given up or will be tried again, as far as that is known: {@code unreachable} where nobody can send to what
     * the resident gave, {@code refused} by the sender, {@code no-answer} from it; null for what did not fail.
     */
    public @Nullable String why() {
        return switch (state) {
            case FAILED -> "no-answer";
            case GIVEN_UP -> attempts == 0 ? "unreachable" : attempts < Retries.MOST_ATTEMPTS ? "refused" : "no-answer";
            default -> null;
        };
    }

    /** Whether it waits for longer than somebody's second thoughts take: for the morning. */
    public boolean waitsForMorning() {
        return state == NoticeState.PENDING && notBefore.isAfter(created.plus(LONGEST_THOUGHT));
    }

    public boolean isOver(Instant now) {
        return goodUntil != null && now.isAfter(goodUntil);
    }
}
