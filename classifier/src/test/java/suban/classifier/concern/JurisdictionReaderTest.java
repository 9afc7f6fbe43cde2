package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.Landmark;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

class JurisdictionReaderTest {
    private static final Gazetteer GAZETTEER = new Gazetteer(
            List.of(
                    new District(
                            "1", name("北山区", "Beishan District"), List.of("北山"), new Coordinates(22, 114), List.of()),
                    new District(
                            "2", name("东河区", "Donghe District"), List.of("东河"), new Coordinates(23, 115), List.of())),
            List.of(
                    likely("科技园", "Science Park", "area", "1"),
                    likely("光明", "Guangming", "area", "2"),
                    likely("人民公园", "People's Park", "park", "2"),
                    likely("滨河大道", "Binhe Avenue", "road", "1")));
    private final JurisdictionReader reader = new JurisdictionReader(GAZETTEER);

    private static LocalText name(String zh, String en) {
        return new LocalText(zh, en);
    }

    private static Landmark likely(String zh, String en, String kind, String district) {
        return new Landmark(name(zh, en), List.of(), kind, district, null, false);
    }

    private JurisdictionReader.Jurisdiction read(String text) {
        FoldedText folded = FoldedText.of(text);
        return reader.read(folded, GAZETTEER.find(folded), null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我在光明上班|2
            科技园附近有人摆摊|1
            投訴科技園這家公司拖欠工資|1
            路灯坏了，光明那边一片黑|2
            人民公園啲石凳爛晒|2
            a street light near the Science Park is out|1
            Guangming station is closed|2
            """)
    void a_likely_place_sets_the_district_weakly_when_the_wording_makes_it_a_place(String text, String district) {
        assertThat(read(text).district()).isNotNull().satisfies(slot -> {
            assertThat(slot.value()).isEqualTo(district);
            assertThat(slot.confidence()).isLessThan(0.4);
            assertThat(slot.evidence()).hasSize(1);
        });
        assertThat(Concern.firm(read(text).district())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "前途一片光明",
                "做人要光明正大",
                "云谷科技园附近有人摆摊",
                "城南人民公园很脏",
                "在滨河大道堵车",
                "stuck on Binhe Avenue",
                "在科技园和在光明都有分店",
                "the guangming future"
            })
    void other_wording_a_road_and_places_in_two_districts_set_none(String text) {
        assertThat(read(text).district()).isNull();
    }

    @Test
    void the_citys_own_name_makes_what_follows_a_place() {
        Gazetteer named = new Gazetteer(
                name("安岭市（示例）", "Anling (sample)"),
                GAZETTEER.districts(),
                List.of(likely("光明", "Guangming", "area", "2")));
        for (String text : List.of("安岭光明有什么好吃的", "安岭市光明有什么好吃的")) {
            FoldedText folded = FoldedText.of(text);
            assertThat(new JurisdictionReader(named)
                            .read(folded, named.find(folded), null)
                            .district())
                    .isNotNull();
            assertThat(read(text).district()).isNull();
        }
    }

    @Test
    void a_surer_place_decides_over_a_likely_one() {
        assertThat(read("北山区，在光明路口").district()).isNotNull().satisfies(slot -> {
            assertThat(slot.value()).isEqualTo("1");
            assertThat(Concern.firm(slot)).isEqualTo(slot);
        });
    }

    @Test
    void a_position_elsewhere_is_believed_neither_for_nor_against_a_likely_place() {
        FoldedText text = FoldedText.of("在光明路灯坏了");
        assertThat(reader.read(text, GAZETTEER.find(text), new Coordinates(22, 114))
                        .district())
                .isNull();
        assertThat(reader.read(text, GAZETTEER.find(text), new Coordinates(23, 115))
                        .district())
                .isNotNull()
                .extracting(Slot::confidence)
                .isEqualTo(0.6);
    }
}
