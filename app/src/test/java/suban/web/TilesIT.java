package suban.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.Visitor;
import suban.web.map.TileSource;

/** Streets around a position, where the city has somebody who draws them, and nowhere else. */
final class TilesIT {
    private static final String PLACE = "科苑路 我的位置 22.54000, 114.06000";
    private static final String TILES = ".tiles img[src^=https://tiles.example.org/16/]";

    @TempDir
    Path data;

    @Test
    void residents_and_staff_see_them_once_they_are_set_up_and_nobody_before() {
        String code;
        try (Service service = Service.start(data.resolve("data"))) {
            Visitor resident = new Visitor(service.url(), false);
            assertThat(form(resident, PLACE, "details").select(".tiles, [data-tiles]"))
                    .isEmpty();
            assertThat(policy(resident)).contains("img-src 'self' data: blob:;").doesNotContain("http");
            assertThat(position(resident).statusCode()).isEqualTo(404);
            form(resident, PLACE, "confirm");
            code = filed;
        }
        TileSource source = new TileSource("https://tiles.example.org/{z}/{x}/{y}.png", "© <b>Example</b> Maps");
        Configuration configuration = Configuration.local(data.resolve("data"));
        try (Service service = Service.start(configuration.with(configuration.videoLimit(), source))) {
            Visitor resident = new Visitor(service.url(), false);
            assertThat(policy(resident)).contains("img-src 'self' data: blob: https://tiles.example.org; media-src");
            Document shown = form(resident, PLACE, "details");
            assertThat(shown.select(TILES))
                    .hasSize(9)
                    .allMatch(tile -> tile.attr("referrerpolicy").equals("no-referrer"));
            assertThat(shown.select(".tiles figcaption").text()).isEqualTo("© <b>Example</b> Maps");
            assertThat(form(resident, "科苑路", "details").select(".tiles")).isEmpty();
            HttpResponse<byte[]> part = position(resident);
            assertThat(part.statusCode()).isEqualTo(200);
            assertThat(page(part).select(TILES)).hasSize(9);

            String name = "s" + UUID.randomUUID().toString().substring(0, 8);
            service.application().accounts().add(name, "李明", Role.INTAKE, "kites over the harbour");
            Visitor staff = new Visitor(service.url(), false).signIn(name, "kites over the harbour");
            String concern = page(staff.get("/staff/concerns?q=" + code))
                    .select(".queue-title a")
                    .attr("href");
            assertThat(page(staff.get(concern)).select(TILES)).hasSize(9);
        }
    }

    private String filed = "";

    private Document form(Visitor resident, String place, String step) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_token", resident.token("/concerns/new"));
        form.put("at", "check");
        form.put("step", step);
        form.put("text", "南山区科苑路的路灯坏了三天，晚上很黑");
        form.put("kind", "report");
        form.put("district", "440305");
        form.put("map-shown", "440305");
        form.put("map", "440305");
        form.put("place", place);
        HttpResponse<byte[]> answer = resident.post("/concerns/new", form);
        filed = answer.headers().firstValue("Location").orElse("").replaceAll(".*/filed/|\\?.*", "");
        return page(answer);
    }

    private static HttpResponse<byte[]> position(Visitor resident) {
        return resident.post(
                "/concerns/position/map",
                Map.of("_token", resident.token("/concerns/new"), "latitude", "22.54", "longitude", "114.06"));
    }

    private static String policy(Visitor resident) {
        return resident.get("/concerns/new")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }
}
