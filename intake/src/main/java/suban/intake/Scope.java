package suban.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a city's concerns somebody works on.
 *
 * @param unit code of the department that leads or helps; null for all
 * @param districts codes; empty for all. What has no district yet belongs to everybody
 */
public record Scope(@Nullable String unit, Set<String> districts) {
    /** Everything. */
    public static final Scope CITY = new Scope(null, Set.of());

    public Scope {
        districts = Set.copyOf(districts);
    }

    public boolean covers(FiledConcern concern) {
        return hasPartIn(concern) && (unit == null || UnitDesk.SEEN_BY_UNITS.contains(concern.state()));
    }

    /** The same, whether its units see it in its state or not. */
    boolean hasPartIn(FiledConcern concern) {
        String district = concern.handling().district();
        if (!districts.isEmpty() && district != null && !districts.contains(district)) return false;
        if (unit == null) return true;
        return unit.equals(concern.handling().department())
                || concern.course().furtherUnits().contains(unit);
    }
}
