package suban.web.staff;

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
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;

/** What units do not see is said to whoever sends it; what is taken from them is said to them. */
@ServiceTest
final class UnitsLearnIT {
    private static final String PASSWORD = "kites over the harbour";

    @Test
    void units_without_accounts_are_named_before_and_after_many_are_dispatched(Service service) {
        String code = file(service.client(), "福田区振华路八九一号门口的路灯不亮了");
        Visitor intake = hire(service, Post.of(Role.INTAKE));
        Document list = page(intake.get("/staff/concerns?q=" + code));
        String concern = list.select(".queue-title a").attr("href").replaceAll("\\?.*", "");
        Map<String, String> correction = fields(page(intake.get(concern)), "form.correction");
        correction.put("department", "meteorology");
        intake.post(concern + "/correct", correction);

        list = page(intake.get("/staff/concerns?q=" + code));
        assertThat(list.select("#unseen").text()).contains("气象");
        Map<String, String> bulk = fields(list, "#bulk");
        bulk.put("act", "dispatch");
        bulk.put("concern", list.select("input[name=concern]").attr("value"));
        Document done = page(intake.post("/staff/concerns/bulk", bulk));
        assertThat(done.select("[role=status]").text()).contains("1");
        assertThat(done.select("#unseen").text()).contains("气象", "另行告知");
    }

    @Test
    void a_unit_is_told_that_the_resident_took_back_what_it_has_open(Service service) {
        Client client = service.client();
        String code = file(client, "福田区振华路八九二号门口的路灯不亮了");
        Visitor unit = hire(service, Post.of(Role.UNIT, "urban-management"));
        Visitor other = hire(service, Post.of(Role.UNIT, "water"));
        Visitor intake = hire(service, Post.of(Role.INTAKE));
        String concern = page(intake.get("/staff/concerns?q=" + code))
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        Map<String, String> dispatch = fields(page(intake.get(concern)), "form.correction");
        dispatch.put("department", "urban-management");
        assertThat(intake.post(concern + "/dispatch", dispatch).statusCode()).isEqualTo(303);
        String task = concern.replace("/concerns/", "/board/");
        Document open = page(unit.get(task));
        Map<String, String> acknowledge = fields(open, "form[action$=/acknowledge]");
        client.post("/api/v1/concerns/" + code + "/steps", Map.of("step", "withdraw"));

        HttpResponse<byte[]> late = unit.post(task + "/acknowledge", acknowledge);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(page(late).text()).contains("已撤回", code).doesNotContain("八九二号");
        assertThat(page(unit.get(task)).select("h1").text()).isEqualTo("已撤回");
        assertThat(other.get(task).statusCode()).isEqualTo(404);
    }

    private static String file(Client client, String text) {
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

    private static Visitor hire(Service service, Post post) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", post, PASSWORD, account -> {});
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    private static Map<String, String> fields(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) page.expectFirst(form)).formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }
}
