package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BrandColoursTest {
    @ParameterizedTest
    @ValueSource(strings = {"#0b5fa5", "#c8102e", "#ffd700", "#000000", "#ffffff", "#00a651", "#7f7f7f", "#301934"})
    void any_colour_can_be_read_in_both_themes(String colour) {
        BrandColours brand = BrandColours.of(colour);

        assertThat(contrast(brand.light(), "#ffffff")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(brand.light(), "#f2f4f7")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(brand.dark(), "#1c2229")).isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(brand.dark(), "#0d1116")).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void a_colour_that_can_be_read_is_left_as_the_city_chose_it() {
        assertThat(BrandColours.of("#0b5fa5").light()).isEqualTo("#0b5fa5");
    }

    private static double contrast(String a, String b) {
        return BrandColours.contrast(Integer.parseInt(a.substring(1), 16), Integer.parseInt(b.substring(1), 16));
    }
}
