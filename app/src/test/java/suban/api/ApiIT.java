package suban.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;

@ServiceTest
final class ApiIT {
    private static final String STEPS = "/api/v1/concerns/{trackingCode}/steps";
    private static final String MESSAGES = "/api/v1/conversations/{id}/messages";

    private final Client client;
    private final OpenApiContract contract;

    ApiIT(Service service) {
        client = service.client();
        contract = new OpenApiContract(client);
    }

    @Test
    void a_trouble_after_a_choice_is_read_by_itself() {
        String conversation = client.startConversation();
        assertThat(client.ask(conversation, "居住证").json().path("decision").asText())
                .isEqualTo("clarify");
        assertThat(client.ask(conversation, "井盖没了 桃园路")
                        .json()
                        .at("/concern/service/code")
                        .asText())
                .isEqualTo("manhole-cover");
    }

    @Test
    void a_question_is_answered_with_a_quotation_from_its_article() {
        Client.Response reply = client.ask(client.startConversation(), "第一次办居住证要带什么材料");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("answer");
        JsonNode citation = reply.json().path("citations").path(0);
        assertThat(citation.path("article").asText()).isEqualTo("residence-permit-new");
        assertThat(citation.path("version").asInt()).isEqualTo(1);
        assertThat(reply.json().path("text").asText())
                .contains(citation.path("excerpt").asText());
    }

    @Test
    void an_english_question_is_answered_in_english() {
        JsonNode reply = client.ask("I lost my ID card, how do I get a new one?");
        assertThat(reply.path("decision").asText()).isEqualTo("answer");
        assertThat(reply.path("citations").path(0).path("article").asText()).isEqualTo("id-card-lost");
        assertThat(reply.path("language").asText()).isEqualTo("en");
    }

    @Test
    void a_report_becomes_a_concern_with_its_department_and_the_reason() {
        Client.Response reply = client.ask(client.startConversation(), "南山区桃园路翠湖花园旁边的工地，昨晚十一点多还在打桩，吵得孩子睡不着");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("concern");
        JsonNode concern = reply.json().path("concern");
        assertThat(concern.path("service").path("code").asText()).isEqualTo("noise-construction");
        assertThat(concern.path("district").path("value").asText()).isEqualTo("440305");
        assertThat(concern.at("/district/code").asText()).isEqualTo("440305");
        assertThat(concern.at("/district/name").asText()).isEqualTo("南山区");
        assertThat(concern.path("department").path("reason").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "河里有个人在喊救命，快沉下去了",
                "电线断了掉在人行道上，还冒火花，好多学生从旁边走",
                "someone fell off the platform and lies on the tracks, he does not move"
            })
    void danger_in_whatever_words_is_critical_or_urgent_when_it_is_structured(String text) {
        JsonNode urgency =
                client.post("/api/v1/structure", Map.of("text", text)).json().at("/concerns/0/urgency");
        assertThat(urgency.path("value").asText()).isIn("critical", "urgent");
        assertThat(urgency.path("reason").asText()).isNotBlank();
    }

    @Test
    void an_emergency_is_diverted_to_the_line_to_call() {
        Client.Response reply = client.ask(client.startConversation(), "着火了！我家厨房烧起来了");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("divert");
        assertThat(reply.json().path("call").path("number").asText()).isEqualTo("119");
    }

    @Test
    void nobody_in_danger_said_in_own_words_takes_up_what_else_was_said() {
        String conversation = client.startConversation();
        Client.Response asked = client.ask(conversation, "119");
        contract.assertMatches("post", MESSAGES, asked);
        assertThat(asked.json().at("/choices/0/kind").asText()).isEqualTo("reply");
        JsonNode reply = client.ask(conversation, "没人有危险，就是小区路灯坏了好几天没人修").json();
        assertThat(reply.path("decision").asText()).isEqualTo("concern");
        assertThat(reply.at("/concern/service/code").asText()).isEqualTo("street-lights");
    }

    @Test
    void a_report_told_in_pieces_stays_one_report() {
        String conversation = client.startConversation();
        client.ask(conversation, "小区电梯坏了三天了没人修");
        client.ask(conversation, "皇岗花园二栋");
        JsonNode reply = client.ask(conversation, "物业说配件没到").json();
        assertThat(reply.path("decision").asText()).isEqualTo("concern");
        assertThat(reply.path("concernText").asText())
                .contains("电梯坏了三天")
                .contains("皇岗花园二栋")
                .contains("配件没到");
    }

    @Test
    void pinyin_is_read_as_its_characters_also_by_what_follows() {
        String conversation = client.startConversation();
        JsonNode reply =
                client.ask(conversation, "louxia gongdi banye shigong tai chao").json();
        assertThat(reply.path("decision").asText()).isEqualTo("concern");
        assertThat(reply.path("language").asText()).isEqualTo("zh");
        assertThat(reply.at("/concern/service/code").asText()).isEqualTo("noise-construction");
        assertThat(reply.path("concernText").asText()).contains("楼下工地半夜施工");
        reply = client.ask(conversation, "在桃园路").json();
        assertThat(reply.path("concernText").asText()).contains("楼下工地").contains("桃园路");
        assertThat(client.ask("wo bu xiang huo le").path("decision").asText()).isEqualTo("divert");
    }

    @Test
    void a_report_goes_on_in_another_language() {
        String conversation = client.startConversation();
        client.ask(conversation, "小区电梯坏了三天了没人修");
        Client.Response reply = client.ask(conversation, "it is building 2 of Huanggang Garden");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("concern");
        assertThat(reply.json().path("concernText").asText()).contains("电梯坏了三天").contains("Huanggang Garden");
    }

    @Test
    void danger_told_in_a_step_is_answered_with_whom_to_call_in_the_readers_language() {
        String path = "/api/v1/concerns/" + file("南山区桃园路路灯坏了三天");
        Client.Response plain = client.post(path + "/steps", Map.of("step", "supplement", "words", "在小学门口"));
        contract.assertMatches("post", STEPS, plain);
        assertThat(plain.json().has("call")).isFalse();

        Map<String, String> danger = Map.of("step", "supplement", "words", "灯杆漏电，有人触电倒在地上了");
        Client.Response told = client.post(path + "/steps", danger, "Accept-Language", "en");
        contract.assertMatches("post", STEPS, told);
        assertThat(told.json().at("/call/number").asText()).isEqualTo("120");
        assertThat(told.json().path("callText").asText()).contains("120").doesNotContainPattern("\\p{IsHan}");
        // A retry is told the same, and asking later is told nothing.
        assertThat(client.post(path + "/steps", danger).json().path("callText").asText())
                .containsPattern("\\p{IsHan}");
        assertThat(client.get(path).json().has("call")).isFalse();

        // Words that come too late for the concern do not come too late for whoever is in danger.
        client.post(path + "/steps", Map.of("step", "withdraw"));
        Client.Response late = client.post(path + "/steps", danger);
        assertThat(late.status()).isEqualTo(409);
        contract.assertMatches("post", STEPS, late);
        assertThat(late.json().at("/call/number").asText()).isEqualTo("120");
        Client.Response calm = client.post(path + "/steps", Map.of("step", "supplement", "words", "在小学门口"));
        assertThat(calm.json().has("call")).isFalse();
    }

    private String file(String text) {
        ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                .json()
                .path("concerns")
                .path(0)
                .deepCopy();
        concern.put("text", text);
        String key = UUID.randomUUID().toString();
        return client.post("/api/v1/concerns", concern, "Idempotency-Key", key)
                .json()
                .path("trackingCode")
                .asText();
    }

    @Test
    void asking_for_a_person_hands_over() {
        Client.Response reply = client.ask(client.startConversation(), "转人工");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("handover");
    }

    @Test
    void what_was_said_is_listed_with_who_said_it() {
        String conversation = client.startConversation();
        client.ask(conversation, "转人工");
        Client.Response passedOn = client.ask(conversation, "居住证丢了怎么补");
        contract.assertMatches("post", MESSAGES, passedOn);
        assertThat(passedOn.json().path("decision").asText()).isEqualTo("handover");
        Client.Response said = client.get("/api/v1/conversations/" + conversation + "/messages");
        contract.assertMatches("get", MESSAGES, said);
        assertThat(said.json().path("messages").findValuesAsText("from"))
                .containsExactly("resident", "robot", "resident", "robot");
    }

    @Test
    void what_nothing_answers_is_said_to_be_unknown() {
        Client.Response reply = client.ask(client.startConversation(), "红烧肉怎么做才不腻");
        contract.assertMatches("post", MESSAGES, reply);
        assertThat(reply.json().path("decision").asText()).isEqualTo("unknown");
        assertThat(reply.json().path("citations")).isEmpty();
    }

    @Test
    void evidence_counts_in_utf16_units_of_the_text_as_sent() {
        String text = "😡😡 ＫＴＶ噪音太大，位置在福田區華強北街道，电话１３８００１３８０００";
        Client.Response response = client.post("/api/v1/structure", Map.of("text", text));
        contract.assertMatches("post", "/api/v1/structure", response);
        JsonNode concern = response.json().path("concerns").path(0);
        assertThat(concern.path("district").path("value").asText()).isEqualTo("440304");
        JsonNode district = concern.path("district").path("evidence").path(0);
        assertThat(text.substring(district.path(0).asInt(), district.path(1).asInt()))
                .contains("福田");
        JsonNode contact = concern.path("contact").path("evidence").path(0);
        assertThat(text.substring(contact.path(0).asInt(), contact.path(1).asInt()))
                .isEqualTo("１３８００１３８０００");
    }

    @ParameterizedTest
    @CsvSource({
        "罗湖区东门街道半夜吵得睡不着，是楼下工地在施工, ecology",
        "罗湖区东门街道半夜吵得睡不着，是楼下KTV在唱歌, culture-tourism",
        "罗湖区东门街道半夜吵得睡不着，是楼上邻居在吵闹, public-security",
        "Noise all night in Luohu from the construction site next door, ecology",
        "Noise all night in Luohu from the karaoke bar next door, culture-tourism",
        "Noise all night in Luohu from the neighbours upstairs, public-security",
    })
    void noise_goes_to_the_department_of_its_source_and_the_reason_quotes_its_duty(String text, String expected) {
        JsonNode department = confirmed(text).path("department");
        assertThat(department.path("code").asText()).isEqualTo(expected);
        String reason = department.path("reason").asText();
        assertThat(reason).containsAnyOf("噪声", "noise");
    }

    @Test
    void the_same_key_files_a_concern_once() {
        ObjectNode concern = confirmed("宝安区西乡街道碧海湾小区楼下烧烤店油烟很大");
        String key = UUID.randomUUID().toString();
        Client.Response first = client.post("/api/v1/concerns", concern, "Idempotency-Key", key);
        Client.Response again = client.post("/api/v1/concerns", concern, "Idempotency-Key", key);
        contract.assertMatches("post", "/api/v1/concerns", first);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        Client.Response other = client.post("/api/v1/concerns", confirmed("龙岗区布吉街道路灯不亮"), "Idempotency-Key", key);
        contract.assertMatches("post", "/api/v1/concerns", other);
        assertThat(other.status()).isEqualTo(409);
    }

    @Test
    void a_tracking_code_shows_progress_without_personal_data() {
        ObjectNode concern = confirmed("罗湖区东门步行街广场舞太吵，我的电话13800138000");
        String code = client.post(
                        "/api/v1/concerns",
                        concern,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .json()
                .path("trackingCode")
                .asText();
        Client.Response progress = client.get("/api/v1/concerns/" + code.toLowerCase(java.util.Locale.ROOT));
        contract.assertMatches("get", "/api/v1/concerns/{trackingCode}", progress);
        assertThat(progress.json().path("state").asText()).isEqualTo("received");
        assertThat(progress.text()).doesNotContain("13800138000").doesNotContain("东门");
    }

    @Test
    void a_concern_without_a_key_is_refused() {
        Client.Response response = client.post("/api/v1/concerns", confirmed("南山区科技园路灯坏了"));
        contract.assertMatches("post", "/api/v1/concerns", response);
        assertThat(response.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void health_is_described_and_good(String path) {
        Client.Response response = client.get(path);
        contract.assertMatches("get", path, response);
        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void figures_are_closed_where_no_token_was_set() {
        assertThat(client.get("/metrics").status()).isEqualTo(404);
    }

    @Test
    void whether_a_reply_helped_is_noted_and_if_not_what_to_do_is_asked() {
        String conversation = client.startConversation();
        JsonNode reply = client.ask(conversation, "居住证丢了怎么补").json();
        String path = "/api/v1/conversations/" + conversation + "/turns/"
                + reply.path("turn").asText() + "/helped";
        Client.Response noted = client.post(path, Map.of("helped", true));
        contract.assertMatches("post", "/api/v1/conversations/{id}/turns/{turn}/helped", noted);
        Client.Response asked = client.post(path, Map.of("helped", false));
        contract.assertMatches("post", "/api/v1/conversations/{id}/turns/{turn}/helped", asked);
        assertThat(asked.json().path("decision").asText()).isEqualTo("clarify");
        assertThat(asked.json().path("offersPerson").asBoolean()).isTrue();
        Client.Response handedOver = client.post("/api/v1/conversations/" + conversation + "/person", Map.of());
        contract.assertMatches("post", "/api/v1/conversations/{id}/person", handedOver);
        assertThat(handedOver.json().path("decision").asText()).isEqualTo("handover");
        assertThat(handedOver.json().path("handedOver").path("trackingCode").asText())
                .hasSize(14);
    }

    private ObjectNode confirmed(String text) {
        JsonNode found =
                client.post("/api/v1/structure", Map.of("text", text)).json().path("concerns");
        ObjectNode concern = found.path(0).deepCopy();
        return concern.put("text", text);
    }
}
