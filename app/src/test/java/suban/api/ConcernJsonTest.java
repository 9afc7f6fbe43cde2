package suban.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.UrgencySlot;
import suban.classifier.places.District;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.Street;
import suban.models.text.Language;
import suban.models.text.LocalText;

final class ConcernJsonTest {
    private static final Gazetteer PLACES = new Gazetteer(
            List.of(new District(
                    "440305",
                    new LocalText("南山区", "Nanshan"),
                    List.of(),
                    null,
                    List.of(new Street("440305001", new LocalText("南头街道", "Nantou"), List.of())))),
            List.of());

    @Test
    void district_and_street_have_their_name_in_the_readers_language_beside_the_code() {
        JsonNode zh = write(Language.ZH, "440305", "440305001");
        assertThat(zh.at("/district/code").asText()).isEqualTo("440305");
        assertThat(zh.at("/district/name").asText()).isEqualTo("南山区");
        assertThat(zh.at("/street/code").asText()).isEqualTo("440305001");
        assertThat(zh.at("/street/name").asText()).isEqualTo("南头街道");
        JsonNode en = write(Language.EN, "440305", "440305001");
        assertThat(en.at("/district/name").asText()).isEqualTo("Nanshan");
        assertThat(en.at("/street/name").asText()).isEqualTo("Nantou");
        assertThat(en.at("/street/value").asText()).isEqualTo("440305001");
    }

    @Test
    void a_place_that_the_city_no_longer_has_goes_by_its_code() {
        assertThat(write(Language.EN, "999999", "999999001")
                        .at("/district/name")
                        .asText())
                .isEqualTo("999999");
    }

    private static JsonNode write(Language language, String district, String street) {
        Concern concern = new Concern(
                "title",
                new Slot("report", 1, List.of()),
                null,
                null,
                new Slot(district, 1, List.of()),
                new Slot(street, 1, List.of()),
                null,
                null,
                new UrgencySlot(new Slot("normal", 1, List.of()), new LocalText("无", "none")),
                null,
                null,
                List.of());
        return new ObjectMapper().valueToTree(ConcernJson.write(concern, PLACES, language));
    }
}
