package suban.intake;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;

/**
 * Which concerns to list. Null and the empty set ask for nothing.
 *
 * @param text part of the title, the resident's words, the place or the tracking code, however it is written; personal
 *     data in them is masked and not found
 * @param persons whether a telephone number, card or address in the text may find who told it: for who may see them only
 * @param owner name of the account that has claimed them; {@link #NOBODY} for those that nobody has
 * @param dueBefore due before this instant and not done yet
 * @param extensionAsked whether only those for which a unit waits for more time
 * @param isWithoutPrivate whether private concerns are left out, as wherever a concern stands beside others
 * @param scope what the reader may see at all
 */
public record ReviewFilter(
        Set<ConcernState> states,
        @Nullable Origin origin,
        @Nullable String district,
        @Nullable String department,
        @Nullable String service,
        @Nullable String urgency,
        @Nullable String text,
        boolean persons,
        @Nullable String owner,
        @Nullable Instant dueBefore,
        boolean extensionAsked,
        boolean isWithoutPrivate,
        Scope scope) {
    /** What no account is called. */
    public static final String NOBODY = "-";

    public ReviewFilter {
        states = Set.copyOf(states);
        district = plain(district);
        department = plain(department);
        service = plain(service);
        urgency = plain(urgency);
        text = plain(text);
        owner = plain(owner);
    }

    /** What everybody's desk asks for. */
    public ReviewFilter(
            Set<ConcernState> states,
            @Nullable Origin origin,
            @Nullable String district,
            @Nullable String department,
            @Nullable String service,
            @Nullable String urgency,
            @Nullable String text,
            boolean persons) {
        this(
                states,
                origin,
                district,
                department,
                service,
                urgency,
                text,
                persons,
                null,
                null,
                false,
                false,
                Scope.CITY);
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

    public ReviewFilter within(Scope itsScope) {
        return copy(states, owner, dueBefore, extensionAsked, isWithoutPrivate, itsScope);
    }

    /** Only those of one account, or of nobody. */
    public ReviewFilter ownedBy(@Nullable String itsOwner) {
        return copy(states, itsOwner, dueBefore, extensionAsked, isWithoutPrivate, scope);
    }

    public ReviewFilter dueBefore(@Nullable Instant then) {
        return copy(states, owner, then, extensionAsked, isWithoutPrivate, scope);
    }

    public ReviewFilter askingForTime(boolean asked) {
        return copy(states, owner, dueBefore, asked, isWithoutPrivate, scope);
    }

    /** For a list that is shown beside a concern. */
    public ReviewFilter withoutPrivate() {
        return copy(states, owner, dueBefore, extensionAsked, true, scope);
    }

    ReviewFilter inStates(Set<ConcernState> itsStates) {
        return copy(itsStates, owner, dueBefore, extensionAsked, isWithoutPrivate, scope);
    }

    private ReviewFilter copy(
            Set<ConcernState> itsStates,
            @Nullable String itsOwner,
            @Nullable Instant itsDue,
            boolean asked,
            boolean without,
            Scope itsScope) {
        return new ReviewFilter(
                itsStates,
                origin,
                district,
                department,
                service,
                urgency,
                text,
                persons,
                itsOwner,
                itsDue,
                asked,
                without,
                itsScope);
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
