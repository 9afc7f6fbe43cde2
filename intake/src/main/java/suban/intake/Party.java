package suban.intake;

import java.util.Locale;

/** Who may do something to a concern. */
public enum Party {
    /** Whoever holds the tracking code. */
    RESIDENT,
    /** Staff who review and dispatch. */
    INTAKE,
    /** Staff who decide where intake and units differ; may do all that intake may. */
    SUPERVISOR,
    /** Staff of the unit that has it, leading. */
    UNIT,
    /** Staff of a further unit that helps. */
    FURTHER_UNIT,
    /** The service itself, by the clock. */
    SERVICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
