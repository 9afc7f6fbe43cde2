package suban.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;

/** The question some weeks after closing, answered without JavaScript and by the interface. */
@ServiceTest
final class StaysFixedIT {
    @Test
    void one_press_says_that_it_stayed_fixed_and_takes_the_question_away(Service service) {
        String code = asked(service, "福田区振华路八九三号门口的路灯不亮了，电话13812340001");
        Visitor resident = new Visitor(service.url(), false);
        Document page = page(resident.get("/track/" + code));
        assertThat(page.select("#stays-fixed button")).hasSize(2);
        HttpResponse<byte[]> answered = resident.post("/track/" + code + "/stays-fixed", form(page, "yes"));
        assertThat(answered.statusCode()).isEqualTo(303);
        Document after = page(resident.get("/track/" + code + "?done=stays-fixed"));
        assertThat(after.select("[role=status]").text()).contains("谢谢您告诉我们");
        assertThat(after.select("#stays-fixed")).isEmpty();
        assertThat(after.text()).contains("您回答了办结后的回访", "已办结");
        assertThat(resident.post("/track/" + code + "/stays-fixed", form(page, "no"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void pressing_no_is_words_enough_to_have_it_reopened(Service service) {
        String code = asked(service, "福田区振华路八九四号门口的路灯不亮了，电话13812340002");
        Visitor resident = new Visitor(service.url(), false);
        Document page = page(resident.get("/track/" + code));
        HttpResponse<byte[]> answered = resident.post("/track/" + code + "/stays-fixed", form(page, "no"));
        assertThat(answered.headers().firstValue("Location").orElseThrow()).endsWith("done=reopened");
        assertThat(page(resident.get("/track/" + code)).select("h1").text()).contains("重新办理");
    }

    @Test
    void the_interface_takes_the_answer_once(Service service) {
        Client client = service.client();
        String code = asked(service, "福田区振华路八九五号门口的路灯不亮了，电话13812340003");
        String steps = "/api/v1/concerns/" + code + "/steps";
        assertThat(client.get("/api/v1/concerns/" + code).json().path("steps").toString())
                .contains("stays-fixed");
        assertThat(client.post(steps, Map.of("step", "stays-fixed")).status()).isEqualTo(422);
        assertThat(client.post(steps, Map.of("step", "stays-fixed", "fixed", "no"))
                        .status())
                .isEqualTo(422);
        Client.Response answered = client.post(steps, Map.of("step", "stays-fixed", "fixed", true));
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.json().path("steps").toString()).doesNotContain("stays-fixed");
        assertThat(client.post(steps, Map.of("step", "stays-fixed", "fixed", false, "words", "又坏了"))
                        .status())
                .isEqualTo(409);
    }

    /** Filed, closed, and asked about as some weeks later. */
    private static String asked(Service service, String text) {
        Client client = service.client();
        ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                .json()
                .path("concerns")
                .path(0)
                .deepCopy();
        concern.put("text", text);
        String key = UUID.randomUUID().toString();
        String code = client.post("/api/v1/concerns", concern, "Idempotency-Key", key)
                .json()
                .path("trackingCode")
                .asText();
        service.application().engines().database().write(handle -> {
            handle.createUpdate("UPDATE concern SET state = 'CLOSED' WHERE tracking_code = :code")
                    .bind("code", code)
                    .execute();
            return handle.createUpdate("UPDATE notice SET kind = 'STAYS_FIXED' WHERE concern ="
                            + " (SELECT id FROM concern WHERE tracking_code = :code)")
                    .bind("code", code)
                    .execute();
        });
        return code;
    }

    private static Map<String, String> form(Document page, String fixed) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) page.expectFirst("#stays-fixed form"))
                .formData()
                .forEach(field -> fields.put(field.key(), field.value()));
        fields.put("fixed", fixed);
        return fields;
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }
}
