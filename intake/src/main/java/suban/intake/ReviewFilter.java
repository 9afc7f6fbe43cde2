package suban.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;

/**
 * Which concerns to list. Null and the empty set ask for nothing.
 *
 * @param text part of the title, the resident's words, the place or the tracking code, however it is written; personal
 *     data in them is masked and not found
 * @param persons whether a telephone number, card or address in the text may find who told it: for who may see them only
 */
public record ReviewFilter(
        Set<ConcernState> states,
        @Nullable Origin origin,
        @Nullable String district,
        @Nullable String department,
        @Nullable String service,
        @Nullable String urgency,
        @Nullable String text,
        boolean persons) {
    public ReviewFilter {
        states = Set.copyOf(states);
        district = plain(district);
        department = plain(department);
        service = plain(service);
        urgency = plain(urgency);
        text = plain(text);
    }

    /** Without control characters, which no stored text has and PostgreSQL does not take; null if nothing is left. */
    private static @Nullable String plain(@Nullable String words) {
        if (words == null) return null;
        String plain = words.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), 200));
    }

    /** Whether it finds who told a number, card or address. */
    public boolean asksForPerson() {
        return !identifiers().isEmpty();
    }

    /** The numbers and addresses to look for by themselves; empty when the text is looked for. */
    Set<String> identifiers() {
        return persons && text != null ? Identifiers.of(text) : Set.of();
    }

    ReviewFilter inAnyState() {
        return new ReviewFilter(Set.of(), origin, district, department, service, urgency, text, persons);
    }

    /** Everything. */
    public static ReviewFilter all() {
        return new ReviewFilter(Set.of(), null, null, null, null, null, null, false);
    }

    /** Everything in one of these states. */
    public static ReviewFilter in(ConcernState... states) {
        return new ReviewFilter(Set.of(states), null, null, null, null, null, null, false);
    }
}
