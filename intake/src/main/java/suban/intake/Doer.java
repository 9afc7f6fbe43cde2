package suban.intake;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who does something to a concern.
 *
 * @param name of their account, or {@link Event#RESIDENT}, or {@link Event#SERVICE}
 * @param unit code of the department they work for, for units only
 */
public record Doer(Party party, String name, @Nullable String unit) {
    static final Doer RESIDENT = new Doer(Party.RESIDENT, Event.RESIDENT, null);
    static final Doer SERVICE = new Doer(Party.SERVICE, Event.SERVICE, null);

    public static Doer intake(String name) {
        return new Doer(Party.INTAKE, name, null);
    }

    public static Doer supervisor(String name) {
        return new Doer(Party.SUPERVISOR, name, null);
    }

    /** Whether it leads or helps with a concern is seen from the concern. */
    public static Doer unit(String name, String unit) {
        return new Doer(Party.UNIT, name, unit);
    }

    /** As what they stand before this concern; a unit that neither leads nor helps is null. */
    public @Nullable Party before(FiledConcern concern) {
        if (party != Party.UNIT) return party;
        if (unit != null && unit.equals(concern.handling().department())) return Party.UNIT;
        return concern.course().furtherUnits().contains(unit) ? Party.FURTHER_UNIT : null;
    }
}
