package suban.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * An entry as it stands in the log. Texts are kept as they are found, so that one that was tampered with can be shown.
 *
 * @param number 1 for the first, and one more for each
 * @param at to the millisecond
 * @param action code of an {@link Action}
 * @param subject text of a {@link Subject}
 * @param outcome code of an {@link Outcome}
 * @param network where it came from: an IPv4 address or an IPv6 network; empty when it came from no network
 * @param hash in hexadecimal digits, over the entry before and all of this one
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        String outcome,
        String network,
        String hash) {

    AuditEntry withHash(String other) {
        return new AuditEntry(number, at, actor, action, subject, outcome, network, other);
    }

    /** The id of a subject of this kind, such as {@code concern}. */
    public Optional<String> subjectId(String kind) {
        return subject.startsWith(kind + ":") ? Optional.of(subject.substring(kind.length() + 1)) : Optional.empty();
    }

    /** Whether this version of the program knows what was done, and so has words for it. */
    public boolean isKnown() {
        return Arrays.stream(Action.values()).anyMatch(known -> known.code().equals(action));
    }

    public boolean isRefused() {
        return outcome.equals(Outcome.REFUSED.code());
    }
}
