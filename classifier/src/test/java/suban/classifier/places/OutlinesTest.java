package suban.classifier.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suban.models.text.LocalText;

final class OutlinesTest {
    /** Two squares beside each other; the west one has a hole and an island. */
    private static final Outlines OUTLINES = new Outlines(List.of(
            new Outline("west", List.of(square(26, 104, 0.2), square(26.05, 104.05, 0.1), square(26, 103, 0.1))),
            new Outline("east", List.of(square(26, 104.2, 0.2)))));

    private static List<Coordinates> square(double south, double west, double side) {
        return IntStream.of(0, 1, 2, 3, 0)
                .mapToObj(i -> new Coordinates(south + (i >= 2 ? side : 0), west + (i == 1 || i == 2 ? side : 0)))
                .toList();
    }

    @Test
    void a_point_lies_in_the_district_whose_outline_is_around_it() {
        assertThat(OUTLINES.findDistrict(new Coordinates(26.01, 104.01))).contains("west");
        assertThat(OUTLINES.findDistrict(new Coordinates(26.01, 103.05))).contains("west");
        assertThat(OUTLINES.findDistrict(new Coordinates(26.1, 104.3))).contains("east");
    }

    @Test
    void a_hole_and_what_is_far_outside_belong_to_none() {
        assertThat(OUTLINES.findDistrict(new Coordinates(26.1, 104.1))).isEmpty();
        assertThat(OUTLINES.findDistrict(new Coordinates(26.1, 103.5))).isEmpty();
        assertThat(Outlines.UNKNOWN.findDistrict(new Coordinates(26.1, 104.3))).isEmpty();
    }

    @Test
    void a_position_finds_the_district_around_it_though_another_centre_is_nearer() {
        List<District> districts = List.of(
                new District("west", new LocalText("西区", "West"), List.of(), new Coordinates(26.1, 103.5), List.of()),
                new District("east", new LocalText("东区", "East"), List.of(), new Coordinates(26.1, 104.3), List.of()));
        Coordinates point = new Coordinates(26.1, 104.18);
        LocalText city = new LocalText("云岭市", "Yunling");
        assertThat(new Gazetteer(city, districts, List.of()).findDistrict(point))
                .map(District::code)
                .contains("east");
        assertThat(new Gazetteer(city, districts, List.of(), OUTLINES).findDistrict(point))
                .map(District::code)
                .contains("west");
        assertThat(new Gazetteer(city, districts, List.of(), OUTLINES).findDistrict(new Coordinates(51.5, -0.1)))
                .isEmpty();
    }

    @Test
    void whoever_stands_a_few_steps_outside_is_still_in_the_nearest_district() {
        assertThat(OUTLINES.findDistrict(new Coordinates(25.995, 104.3))).contains("east");
        assertThat(OUTLINES.findDistrict(new Coordinates(25.98, 104.3))).isEmpty();
    }
}
