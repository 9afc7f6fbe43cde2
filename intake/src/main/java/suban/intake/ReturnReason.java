package suban.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a unit sends a concern back. */
public enum ReturnReason {
    /** Another unit's duty. */
    OTHER_DUTY,
    /** Another district's or street's. */
    OTHER_PLACE,
    /** It cannot be found or understood by what is said. */
    FACTS_MISSING,
    /** Handled already, under this code or another. */
    DONE_BEFORE,
    /** No law or rule lets any unit do it. */
    NOBODYS_DUTY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReturnReason> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }

    /** Whether it says that the department was the wrong one, which is worth learning from. */
    boolean isLabel() {
        return this == OTHER_DUTY || this == OTHER_PLACE;
    }
}
