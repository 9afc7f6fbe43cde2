package suban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.FakeLanguageModel;
import suban.testing.Resident;
import suban.testing.Service;
import suban.testing.SignedIn;

/** A language model proposes; text, gazetteer, calendar and catalogue decide. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class ProposalsIT {
    private static final String TEXT = "蓝鲸健身房上周收了我三千块年卡费，现在关门了，打我电话13912345678";

    @TempDir
    static Path data;

    private static FakeLanguageModel model;
    private static Service service;
    private static Client client;

    @BeforeAll
    static void serveWithALanguageModel() {
        model = new FakeLanguageModel();
        Configuration local = Configuration.local(data);
        service = Service.start(
                new Configuration(0, local.bind(), data, local.keys(), null, false, false, null, model.settings()));
        client = service.client();
    }

    @AfterAll
    static void stop() {
        service.close();
        model.close();
    }

    @BeforeEach
    void sayNothing() {
        model.says("{\"concerns\": []}");
    }

    private static JsonNode structure(String text) {
        return client.post("/api/v1/structure", Map.of("text", text, "time", "2026-11-26T20:10:00+08:00"))
                .json()
                .path("concerns");
    }

    private static JsonNode proposal(JsonNode concern, String slot) {
        for (JsonNode proposal : concern.path("proposals"))
            if (proposal.path("slot").asText().equals(slot)) return proposal;
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    @Test
    void what_stands_in_the_text_fills_what_is_empty() {
        String text = "臭水天天流，谁来管管，布谷鸟都飞走了";
        JsonNode before = structure(text).get(0);
        assertThat(before.has("place")).isFalse();
        assertThat(before.path("missing").toString()).contains("place");
        model.says("{\"concerns\": [{\"words\": \"%s\", \"place\": \"布谷鸟\"}]}".formatted(text));
        JsonNode concern = structure(text).get(0);
        assertThat(concern.path("place").path("value").asText()).isEqualTo("布谷鸟");
        assertThat(concern.path("place").path("evidence").toString()).isEqualTo("[[11,14]]");
        assertThat(proposal(concern, "place").path("taken").asBoolean()).isTrue();
        assertThat(concern.path("missing").toString()).doesNotContain("place");
    }

    @Test
    void what_was_read_is_never_replaced() {
        String text = "桃园路88号的路灯昨晚不亮，我住在科技园";
        model.says(
                "{\"concerns\": [{\"place\": \"科技园\", \"time\": \"昨晚\", \"kind\": \"praise\", \"service\": \"no-such-service\"}]}");
        JsonNode concern = structure(text).get(0);
        assertThat(concern.path("place").path("value").asText()).contains("桃园路88号");
        assertThat(proposal(concern, "place").path("value").asText()).isEqualTo("科技园");
        assertThat(proposal(concern, "place").path("taken").asBoolean()).isFalse();
        assertThat(proposal(concern, "kind").path("value").asText()).isEqualTo("praise");
        assertThat(concern.path("kind").path("value").asText()).isNotEqualTo("praise");
        assertThat(proposal(concern, "service").isMissingNode()).isTrue();
        assertThat(proposal(concern, "time").isMissingNode()).isTrue();
    }

    @Test
    void what_is_not_in_the_text_or_no_time_counts_nothing() {
        model.says("{\"concerns\": [{\"place\": \"天安门\", \"time\": \"2月31日\", \"party\": \"小米\", \"kind\": \"war\"}]}");
        JsonNode concern = structure("2月31日那天楼道灯坏了").get(0);
        assertThat(concern.path("proposals")).isEmpty();
        assertThat(concern.has("time")).isFalse();
    }

    @Test
    void personal_data_stays_here() {
        structure(TEXT);
        String sent = model.asked().getLast().toString();
        assertThat(sent).contains("蓝鲸健身房").doesNotContain("13912345678");
    }

    @Test
    void another_concern_is_shown_not_made() {
        String text = "路灯坏了 狗没拴绳";
        model.says("{\"concerns\": [{\"words\": \"路灯坏了\"}, {\"words\": \"狗没拴绳\"}]}");
        JsonNode concerns = structure(text);
        assertThat(concerns).hasSize(1);
        assertThat(proposal(concerns.get(0), "concern").path("value").asText()).isEqualTo("狗没拴绳");
        assertThat(proposal(concerns.get(0), "concern").path("taken").asBoolean())
                .isFalse();
    }

    @Test
    void everything_goes_on_when_it_talks_nonsense() {
        for (String nonsense :
                new String[] {"Sure! Here you go:", "[]", "{\"concerns\": 7}", "{\"concerns\": [1, null]}", ""}) {
            model.says(nonsense);
            assertThat(structure(TEXT)).as(nonsense).isNotEmpty();
        }
    }

    @Test
    void staff_see_it_beside_what_was_understood() {
        service.application().accounts().add("li.ming", "李明", Role.INTAKE, "kites over the harbour");
        SignedIn staff = SignedIn.as(service.url(), "li.ming", "kites over the harbour");
        Resident resident = new Resident(service.url());
        resident.file(resident.tell("南山区桃园路路灯坏了，就在蓝鲸健身房门口"));
        model.says("{\"concerns\": [{\"place\": \"蓝鲸健身房门口\", \"kind\": \"praise\"}]}");
        Document list = staff.page("/staff/concerns");
        String path = list.select("a[href^=/staff/concerns/]").stream()
                .map(link -> link.attr("href").replaceFirst("\\?.*", ""))
                .filter(href -> href.matches("/staff/concerns/[\\w-]{20,}"))
                .findFirst()
                .orElseThrow();
        assertThat(staff.page(path).select("[hx-get$=/proposals]")).hasSize(1);
        assertThat(staff.page(path + "/proposals").text()).contains("蓝鲸健身房门口");
        model.says("{\"concerns\": []}");
        assertThat(staff.page(path + "/proposals").select("li")).isEmpty();
    }

    /** The last one: from then on nobody asks it for a while. */
    @Test
    @Order(Integer.MAX_VALUE)
    void a_model_that_fails_is_left_alone_and_missed_by_nobody() {
        model.fails(500);
        assertThat(structure(TEXT).get(0).path("party").path("value").asText()).isEqualTo("蓝鲸健身房");
        int asked = model.asked().size();
        assertThat(structure(TEXT).get(0).path("proposals")).isEmpty();
        assertThat(model.asked()).hasSize(asked);
    }
}
