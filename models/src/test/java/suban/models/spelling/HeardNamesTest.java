package suban.models.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardNamesTest {
    private final HeardNames names = new HeardNames(List.of("龙华区", "民治街道", "岗厦北站", "福田", "新洲路", "新舟路"));

    @ParameterizedTest
    @CsvSource({
        "我在龙花区民制街道这边,我在龙华区民治街道这边",
        "钢厦北站门口,岗厦北站门口",
        "我在龙华区,我在龙华区",
        "复田那边,复田那边",
        "新州路路灯坏了,新州路路灯坏了",
        "龙华，区里,龙华，区里",
        "'',''"
    })
    void a_name_is_known_by_its_sound_and_only_by_all_of_it(String heard, String meant) {
        assertThat(names.read(heard)).isEqualTo(meant);
    }
}
