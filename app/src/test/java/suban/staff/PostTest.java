package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suban.classifier.catalogue.Department;
import suban.classifier.places.District;
import suban.models.text.LocalText;

final class PostTest {
    static final Units UNITS = new Units(
            List.of(department("water", "水务局", "Water Authority"), department("housing", "住房建设局", "Housing Bureau")),
            List.of(district("east", "东城区", "East City"), district("west", "西城区", "West City")));

    private static Department department(String code, String zh, String en) {
        LocalText name = new LocalText(zh, en);
        return new Department(code, name, name, name, name, null, null);
    }

    private static District district(String code, String zh, String en) {
        return new District(code, new LocalText(zh, en), List.of(zh.replace("城区", "")), null, List.of());
    }

    @Test
    void only_a_worker_of_a_unit_has_a_unit_and_has_to_have_one() {
        assertThat(Post.of(Role.UNIT, "water").problems(UNITS)).isEmpty();
        assertThat(Post.of(Role.UNIT).problems(UNITS)).containsExactly("unit-missing");
        assertThat(Post.of(Role.UNIT, " ").problems(UNITS)).containsExactly("unit-missing");
        assertThat(Post.of(Role.UNIT, "post-office").problems(UNITS)).containsExactly("unit-unknown");
        for (Role role : Role.values()) {
            if (role == Role.UNIT) continue;
            assertThat(Post.of(role).problems(UNITS)).isEmpty();
            assertThat(Post.of(role, "water").problems(UNITS)).containsExactly("unit-needless");
        }
    }

    @Test
    void intake_and_units_may_be_limited_to_districts() {
        assertThat(Post.of(Role.INTAKE, null, "east", "west").problems(UNITS)).isEmpty();
        assertThat(Post.of(Role.UNIT, "water", "east").problems(UNITS)).isEmpty();
        assertThat(Post.of(Role.INTAKE, null, "south").problems(UNITS)).containsExactly("district-unknown");
        for (Role role : List.of(Role.OPERATOR, Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR)) {
            assertThat(Post.of(role, null, "east").problems(UNITS)).containsExactly("districts-needless");
        }
    }

    @Test
    void another_role_leaves_out_what_it_cannot_have() {
        Post worker = Post.of(Role.UNIT, "water", "east");
        assertThat(worker.as(Role.INTAKE)).isEqualTo(Post.of(Role.INTAKE, null, "east"));
        assertThat(worker.as(Role.MANAGER)).isEqualTo(Post.of(Role.MANAGER));
        assertThat(worker.as(Role.UNIT)).isEqualTo(worker);
    }

    @Test
    void districts_are_stored_in_their_order() {
        Post post = Post.of(Role.INTAKE, null, "west", "east");
        assertThat(post.storedDistricts()).isEqualTo("east,west");
        assertThat(Post.stored(Role.INTAKE, null, "east,west")).isEqualTo(post);
        assertThat(Post.stored(Role.INTAKE, null, null).districts()).isEmpty();
    }

    @Test
    void a_unit_and_a_district_are_found_by_code_and_by_name() {
        for (String word : List.of("water", "水务局", "water authority", " ＷＡＴＥＲ "))
            assertThat(UNITS.findUnit(word)).hasValue("water");
        for (String word : List.of("east", "东城区", "东", "EAST city"))
            assertThat(UNITS.findDistrict(word)).hasValue("east");
        assertThat(UNITS.findUnit("")).isEmpty();
        assertThat(UNITS.searchUnits("局")).containsExactly("housing", "water");
        assertThat(UNITS.searchUnits("")).isEmpty();
        assertThat(UNITS.districts()).isEqualTo(Set.of("east", "west"));
    }
}
