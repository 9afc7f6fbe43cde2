package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class VisibilityTest {
    private static final List<@Nullable String> DEPARTMENTS = Arrays.asList("water", "housing", null);
    private static final List<@Nullable String> DISTRICTS = Arrays.asList("east", "west", "north", null);

    private static StaffAccount account(Post post, boolean disabled) {
        return new StaffAccount(
                "li.na",
                "李娜",
                post.role(),
                post.unit(),
                post.districts(),
                disabled,
                false,
                false,
                false,
                Instant.EPOCH);
    }

    private static Visibility visibility(Role role, @Nullable String unit, String... districts) {
        return Visibility.of(account(Post.of(role, unit, districts), false));
    }

    /** Everything that is seen, as DEPARTMENT@DISTRICT with - for none. */
    private static Set<String> seen(Visibility visibility) {
        Set<String> seen = new TreeSet<>();
        for (String department : DEPARTMENTS) {
            for (String district : DISTRICTS) {
                if (visibility.covers(department, district)) {
                    seen.add((department == null ? "-" : department) + "@" + (district == null ? "-" : district));
                }
            }
        }
        return seen;
    }

    private static Set<String> all() {
        return seen(Visibility.ALL);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "MANAGER", "ADMINISTRATOR", "INTAKE"})
    void whoever_works_for_the_city_sees_everything(Role role) {
        Visibility whole = visibility(role, null);
        assertThat(whole).isEqualTo(Visibility.ALL);
        assertThat(whole.seesEverything()).isTrue();
        assertThat(seen(whole)).hasSize(DEPARTMENTS.size() * DISTRICTS.size());
        assertThat(whole.departments()).isEmpty();
        assertThat(whole.districts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERVISOR", "MANAGER", "ADMINISTRATOR"})
    void districts_and_units_that_a_role_cannot_have_limit_nothing(Role role) {
        assertThat(visibility(role, "water", "east")).isEqualTo(Visibility.ALL);
    }

    @Test
    void whoever_keeps_the_knowledge_sees_no_concern() {
        Visibility none = visibility(Role.OPERATOR, null);
        assertThat(none).isEqualTo(Visibility.NOTHING);
        assertThat(none.seesNothing()).isTrue();
        assertThat(seen(none)).isEmpty();
    }

    @Test
    void a_clerk_of_some_districts_sees_all_departments_there_and_what_is_nowhere_yet() {
        Visibility some = visibility(Role.INTAKE, null, "east", "north");
        assertThat(seen(some))
                .containsExactlyInAnyOrder(
                        "water@east",
                        "water@north",
                        "water@-",
                        "housing@east",
                        "housing@north",
                        "housing@-",
                        "-@east",
                        "-@north",
                        "-@-");
        assertThat(some.departments()).isEmpty();
        assertThat(some.districts()).hasValue(Set.of("east", "north"));
        assertThat(some.seesEverything()).isFalse();
        assertThat(some.seesNothing()).isFalse();
    }

    @Test
    void a_worker_of_a_unit_sees_its_concerns_in_the_whole_city_and_no_others() {
        Visibility own = visibility(Role.UNIT, "water");
        assertThat(seen(own)).containsExactlyInAnyOrder("water@east", "water@west", "water@north", "water@-");
        assertThat(own.departments()).hasValue(Set.of("water"));
        assertThat(own.districts()).isEmpty();
    }

    @Test
    void a_worker_of_a_unit_in_some_districts_sees_its_concerns_there_and_those_that_are_nowhere_yet() {
        Visibility own = visibility(Role.UNIT, "water", "west");
        assertThat(seen(own)).containsExactlyInAnyOrder("water@west", "water@-");
        assertThat(own.districts()).hasValue(Set.of("west"));
    }

    @Test
    void a_unit_that_the_city_has_no_longer_still_has_its_own_concerns_only() {
        assertThat(seen(visibility(Role.UNIT, "post-office"))).isEmpty();
        assertThat(visibility(Role.UNIT, "post-office").covers("post-office", "east"))
                .isTrue();
    }

    @Test
    void a_worker_without_a_unit_sees_nothing_rather_than_everything() {
        assertThat(visibility(Role.UNIT, null)).isEqualTo(Visibility.NOTHING);
        assertThat(visibility(Role.UNIT, " ", "east")).isEqualTo(Visibility.NOTHING);
    }

    @ParameterizedTest
    @EnumSource
    void a_disabled_account_sees_nothing(Role role) {
        Visibility none = Visibility.of(account(Post.of(role, "water"), true));
        assertThat(none).isEqualTo(Visibility.NOTHING);
        assertThat(seen(none)).isEmpty();
    }

    @Test
    void what_to_filter_by_is_what_is_covered() {
        List<Visibility> kinds = new ArrayList<>(List.of(Visibility.ALL, Visibility.NOTHING));
        for (Role role : Role.values()) {
            for (String unit : DEPARTMENTS) {
                kinds.add(visibility(role, unit));
                kinds.add(visibility(role, unit, "east"));
                kinds.add(visibility(role, unit, "east", "west"));
            }
        }
        for (Visibility kind : kinds) {
            for (String department : DEPARTMENTS) {
                for (String district : DISTRICTS) {
                    boolean byDepartment = kind.departments()
                            .map(codes -> department != null && codes.contains(department))
                            .orElse(true);
                    boolean byDistrict = district == null
                            || kind.districts()
                                    .map(codes -> codes.contains(district))
                                    .orElse(true);
                    assertThat(kind.covers(department, district))
                            .as("%s: %s in %s", kind, department, district)
                            .isEqualTo(byDepartment && byDistrict);
                }
            }
            assertThat(kind.seesNothing()).isEqualTo(seen(kind).isEmpty() && !onlyElsewhere(kind));
            assertThat(kind.seesEverything()).isEqualTo(seen(kind).equals(all()));
        }
    }

    private static boolean onlyElsewhere(Visibility kind) {
        return kind.departments().isPresent() && !kind.departments().get().isEmpty();
    }
}
