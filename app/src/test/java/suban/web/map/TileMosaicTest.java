package suban.web.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.classifier.places.Coordinates;

class TileMosaicTest {
    private static final TileSource SOURCE =
            new TileSource("https://tiles.example.org:8443/v1/{z}/{x}/{y}.png?key=a-b", "© Example Maps");

    @Test
    void nine_tiles_lie_around_a_position_which_is_in_the_middle_one() {
        TileMosaic mosaic = TileMosaic.around(SOURCE, new Coordinates(22.54, 114.06));
        assertThat(mosaic.tiles()).hasSize(9).doesNotHaveDuplicates();
        assertThat(mosaic.tiles().get(4)).isEqualTo("https://tiles.example.org:8443/v1/16/53531/28554.png?key=a-b");
        assertThat(mosaic.tiles().getFirst()).contains("/16/53530/28553.png");
        assertThat(mosaic.tiles().getLast()).contains("/16/53532/28555.png");
        assertThat(mosaic.dot().x()).isBetween(256, 512);
        assertThat(mosaic.dot().y()).isBetween(256, 512);
        assertThat(mosaic.attribution()).isEqualTo("© Example Maps");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-90, -85.06, 0, 85.06, 90})
    void the_ends_of_the_world_have_tiles_too(double latitude) {
        for (double longitude : new double[] {-180, 0, 180})
            assertThat(TileMosaic.around(SOURCE, new Coordinates(latitude, longitude))
                            .tiles())
                    .hasSize(9)
                    .noneMatch(tile -> tile.contains("/-"))
                    .noneMatch(tile -> tile.contains("/65536"));
    }

    @Test
    void there_are_none_without_a_source_or_a_position() {
        assertThat(TileMosaic.find(null, "22.54000, 114.06000")).isEmpty();
        assertThat(TileMosaic.find(SOURCE, "桃园路 12 号")).isEmpty();
        assertThat(TileMosaic.find(SOURCE, null)).isEmpty();
        assertThat(TileMosaic.find(SOURCE, "桃园路 我的位置 22.54000, 114.06000")).isPresent();
    }

    @Test
    void a_page_has_to_allow_the_host_and_its_port() {
        assertThat(SOURCE.origin()).isEqualTo("https://tiles.example.org:8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}.png",
                "https://tiles.example.org/{z}/{x}/{y}/{y}.png",
                "https://{s}.tiles.example.org/{z}/{x}/{y}.png",
                "https://{z}.example.org/{x}/{y}.png",
                "https://user:secret@tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}/{x}/{y}.png; script-src *",
                "https://tiles.example.org;/{z}/{x}/{y}.png",
                "https:///{z}/{x}/{y}.png",
                "tiles.example.org/{z}/{x}/{y}.png"
            })
    void what_is_no_source_is_refused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileSource(template, "© Example Maps"));
    }

    @Test
    void whose_map_it_is_has_to_be_said() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TileSource(SOURCE.template(), " "));
    }
}
