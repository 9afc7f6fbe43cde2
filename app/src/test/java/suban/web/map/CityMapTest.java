package suban.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Outline;
import suban.classifier.places.Outlines;
import suban.models.text.Language;
import suban.models.text.LocalText;

final class CityMapTest {
    private static final List<District> DISTRICTS = List.of(
            district("w", "西山区", "Westhill District", "西山", "Westhill"),
            district("e", "东", "East"),
            district("i", "小岛", "Isle"));

    private static District district(String code, String zh, String en, String... aliases) {
        return new District(code, new LocalText(zh, en), List.of(aliases), null, List.of());
    }

    private static List<Coordinates> ring(double... numbers) {
        List<Coordinates> points = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) points.add(new Coordinates(numbers[i], numbers[i + 1]));
        points.add(points.getFirst());
        return points;
    }

    private static Outlines outlines() {
        return new Outlines(List.of(
                new Outline("e", List.of(ring(30, 105, 30, 106, 31, 106, 31, 105))),
                new Outline("w", List.of(ring(30, 103, 30, 105, 31, 105, 31, 103))),
                new Outline("i", List.of(ring(30.5, 104.001, 30.5, 104.01, 30.51, 104.01, 30.51, 104.001)))));
    }

    @Test
    void districts_are_drawn_to_scale_north_up_and_the_largest_first() {
        CityMap map = CityMap.of(DISTRICTS, outlines());
        assertThat(map.areas()).extracting(Area::code).containsExactly("w", "e", "i");
        Sheet sheet = map.sheet();
        assertThat(sheet).isNotNull();
        assertThat(sheet.width()).isEqualTo(720);
        // Three degrees of longitude at this latitude are 2.59 of latitude.
        assertThat(sheet.height()).isBetween(289, 292);
        assertThat(sheet.at(new Coordinates(31, 103))).isEqualTo(new Sheet.Point(10, 10));
        assertThat(map.areas().getFirst().path()).matches("M\\d+ \\d+(l-?\\d+ -?\\d+)+z");
    }

    @Test
    void a_long_outline_is_drawn_with_few_points() {
        double[] numbers = new double[80_000];
        for (int i = 0; i < numbers.length; i += 2) {
            double angle = Math.PI * i / numbers.length * 2;
            double radius = 1 + (i % 4) / 50.0;
            numbers[i] = 30 + radius * Math.sin(angle);
            numbers[i + 1] = 105 + radius * Math.cos(angle);
        }
        CityMap map = CityMap.of(DISTRICTS, new Outlines(List.of(new Outline("w", List.of(ring(numbers))))));
        assertThat(map.areas().getFirst().path().split("l")).hasSizeBetween(50, CityMap.MOST_POINTS);
    }

    @Test
    void names_stand_where_they_do_not_lie_on_each_other() {
        ShownMap shown = ShownMap.of(CityMap.of(DISTRICTS, outlines()), Language.ZH, "w", "");
        assertThat(shown.named()).extracting(shown::label).containsExactly("西山", "东");
        assertThat(shown.position()).isEmpty();
    }

    @Test
    void a_position_in_the_place_is_a_dot_unless_it_is_elsewhere() {
        CityMap map = CityMap.of(DISTRICTS, outlines());
        assertThat(ShownMap.of(map, Language.EN, "w", "路口 坐标 31.00000, 103.00000")
                        .position())
                .contains(new Sheet.Point(10, 10));
        for (String place : Arrays.asList("坐标 51.50000, -0.10000", "坐标 95.12345, 200.12345", "路口 12.5, 3", "", null)) {
            assertThat(ShownMap.of(map, Language.EN, "w", place).position()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void without_outlines_the_districts_are_tiles_and_one_alone_is_no_choice() {
        CityMap tiles = CityMap.of(DISTRICTS, Outlines.UNKNOWN);
        assertThat(tiles.sheet()).isNull();
        assertThat(tiles.areas()).extracting(Area::code).containsExactly("w", "e", "i");
        assertThat(tiles.isUseful()).isTrue();
        assertThat(CityMap.of(DISTRICTS.subList(0, 1), Outlines.UNKNOWN).isUseful())
                .isFalse();
        assertThat(ShownMap.of(tiles, Language.EN, "w", "31.00000, 103.00000").position())
                .isEmpty();
    }
}
