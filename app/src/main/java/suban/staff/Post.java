package suban.staff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an account is for: its role, for whom, and where.
 *
 * @param unit code of the department it works for, or null for a role that works for none
 * @param districts codes of those it is limited to, in their order; none at all for the whole city
 */
public record Post(Role role, @Nullable String unit, Set<String> districts) {
    private static final String BETWEEN = ",";

    public Post {
        unit = unit == null || unit.isBlank() ? null : unit.strip();
        districts = Collections.unmodifiableSortedSet(new TreeSet<>(districts));
    }

    /** A role for the whole city. */
    public static Post of(Role role) {
        return new Post(role, null, Set.of());
    }

    public static Post of(Role role, @Nullable String unit, String... districts) {
        return new Post(role, unit, Set.copyOf(List.of(districts)));
    }

    /** As it is stored: {@code districts} null for all, else codes with commas between them. */
    static Post stored(Role role, @Nullable String unit, @Nullable String districts) {
        return new Post(role, unit, districts == null ? Set.of() : Set.copyOf(List.of(districts.split(BETWEEN))));
    }

    @Nullable
    String storedDistricts() {
        return districts.isEmpty() ? null : String.join(BETWEEN, districts);
    }

    /** What does not go together: {@code unit-missing}, {@code unit-needless}, {@code districts-needless}. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (role.worksForUnit() && unit == null) problems.add("unit-missing");
        if (!role.worksForUnit() && unit != null) problems.add("unit-needless");
        if (!districts.isEmpty() && !role.mayBeLimitedToDistricts()) problems.add("districts-needless");
        return problems;
    }

    /** The same, and what the city does not have: {@code unit-unknown}, {@code district-unknown}. */
    public List<String> problems(Units units) {
        boolean unknownUnit = unit != null && !units.hasUnit(unit);
        boolean unknownDistrict = !units.districts().containsAll(districts);
        return Stream.of(
                        problems().stream(),
                        Stream.of("unit-unknown").filter(p -> unknownUnit),
                        Stream.of("district-unknown").filter(p -> unknownDistrict))
                .flatMap(all -> all)
                .toList();
    }

    /** The same role for another one: what the new role cannot have is left out. */
    Post as(Role other) {
        return new Post(
                other, other.worksForUnit() ? unit : null, other.mayBeLimitedToDistricts() ? districts : Set.of());
    }
}
