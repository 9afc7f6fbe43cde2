package suban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;

@ServiceTest
final class BadInputIT {
    private final Client client;
    private final OpenApiContract contract;
    private final String conversation;

    BadInputIT(Service service) {
        client = service.client();
        contract = new OpenApiContract(client);
        conversation = client.startConversation();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t　"})
    void an_empty_message_is_refused_in_the_readers_language(String text) {
        Client.Response zh = client.post(messages(), Map.of("text", text), "Accept-Language", "zh-CN");
        Client.Response en = client.post(messages(), Map.of("text", text), "Accept-Language", "en-GB,en;q=0.8");
        assertProblem(zh, 422);
        assertThat(zh.json().path("title").asText()).isEqualTo("还没有输入内容");
        assertThat(en.json().path("title").asText()).isEqualTo("The message is empty");
    }

    @Test
    void a_long_message_is_refused_with_its_length() {
        Client.Response response = client.ask(conversation, "路".repeat(8_001));
        assertProblem(response, 422);
        assertThat(response.text()).contains("8,001");
    }

    @Test
    void a_megabyte_is_too_large() {
        assertProblem(client.ask(conversation, "吵".repeat(1 << 20)), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"text\":",
                "\u0000\u0001\u0002",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}}}}}}"
            })
    void what_is_no_json_object_is_refused(String body) {
        assertProblem(client.postText(messages(), body), 400);
    }

    @ParameterizedTest
    @CsvSource({"text,5", "text,true", "text,[]", "text,{}"})
    void a_field_of_another_type_is_named(String field, String value) {
        Client.Response response = client.postText(messages(), "{\"" + field + "\":" + value + "}");
        assertProblem(response, 422);
        assertThat(response.json().path("errors").has(field)).isTrue();
    }

    @Test
    void all_wrong_fields_of_a_text_to_structure_are_named_at_once() {
        Client.Response response = client.post(
                "/api/v1/structure",
                Map.of("text", "路灯坏了", "language", "fr", "source", "fax", "time", "yesterday", "latitude", 22.5));
        contract.assertMatches("post", "/api/v1/structure", response);
        assertThat(response.json().path("errors").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("language", "source", "time", "latitude");
    }

    @Test
    void script_in_every_field_of_a_concern_is_kept_as_text_or_refused() {
        String script = "<script>alert(1)</script>";
        Client.Response response = client.post(
                "/api/v1/concerns",
                Map.of("text", script, "title", script, "kind", script, "service", script, "district", script),
                "Idempotency-Key",
                "script-in-every-field");
        contract.assertMatches("post", "/api/v1/concerns", response);
        assertThat(response.status()).isEqualTo(422);
        assertThat(response.text()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such", "..%2F..%2Fetc%2Fpasswd", "%00", "' OR 1=1 --", "😀"})
    void an_unknown_conversation_is_not_found(String id) {
        String path = "/api/v1/conversations/" + java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                + "/messages";
        Client.Response response = client.post(path, Map.of("text", "你好"));
        assertThat(response.status()).isBetween(400, 404);
        assertThat(response.text()).doesNotContain("Exception").doesNotContain("at suban.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA-AAAA-AAAA", "x", "%20"})
    void an_unknown_tracking_code_is_not_found(String code) {
        Client.Response response = client.get("/api/v1/concerns/" + code);
        contract.assertMatches("get", "/api/v1/concerns/{trackingCode}", response);
        assertThat(response.status()).isEqualTo(404);
    }

    @Test
    void an_unknown_address_is_a_problem_too() {
        assertProblem(client.get("/api/v1/nothing"), 404);
    }

    @Test
    void another_method_is_a_problem_too() {
        assertProblem(client.get("/api/v1/structure"), 405);
    }

    @Test
    void another_media_type_is_refused() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(client.url() + messages()))
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"text\":\"你好\"}"))
                .build();
        var response = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(415);
    }

    private String messages() {
        return "/api/v1/conversations/" + conversation + "/messages";
    }

    private void assertProblem(Client.Response response, int status) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.http().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(response.json().path("detail").asText()).isNotBlank();
        assertThat(response.text()).doesNotContain("Exception").doesNotContain("at suban.");
    }
}
