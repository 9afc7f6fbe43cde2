package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import suban.api.OpenApiContract;
import suban.audit.Action;
import suban.audit.AuditFilter;
import suban.persons.Persons;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;
import suban.testing.Visitor.Upload;

/** Photos from the resident's first to the unit's last, and templates, without JavaScript. */
@ServiceTest
final class PhotoPathIT {
    private static final String PASSWORD = "kites over the harbour";

    @Test
    void a_resident_adds_photos_a_unit_shows_its_work_and_nobody_sees_more_than_they_should(Service service) {
        String code = file(service.client(), "南山区桃园路的路灯坏了三天，编号七七一号");
        Visitor resident = new Visitor(service.url(), false);
        Visitor stranger = new Visitor(service.url(), false);
        HttpResponse<byte[]> added = add(resident, code, "", List.of(new Upload("a.jpg", photo())));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(text(resident.get("/track/" + code))).contains("补充");

        Visitor intake = hire(service, Post.of(Role.INTAKE));
        Visitor manager = hire(service, Post.of(Role.MANAGER));
        String concern = find(intake, "七七一号");
        String given = page(intake, concern).select(".desk-photos img").attr("src");
        Map<String, String> form = correction(page(intake, concern));
        form.put("department", "urban-management");
        assertThat(intake.post(concern + "/dispatch", form).statusCode()).isEqualTo(303);

        Visitor unit = hire(service, Post.of(Role.UNIT, "urban-management"));
        Visitor other = hire(service, Post.of(Role.UNIT, "water"));
        String task = concern.replace("/staff/concerns/", "/staff/board/");
        byte[] original = intake.get(given).body();
        assertThat(unit.get(given).body()).isEqualTo(original);
        assertThat(other.get(given).statusCode()).isEqualTo(404);
        assertThat(stranger.get(given).statusCode()).isEqualTo(303);
        assertThat(resident.get("/track/" + code + "/photos/" + given.substring(given.lastIndexOf('/') + 1))
                        .statusCode())
                .as("what the resident sent is for staff")
                .isEqualTo(404);

        // Blurred by intake: the original stays with intake.
        assertThat(unit.get(given + "/blur").statusCode()).isEqualTo(403);
        assertThat(manager.get(given + "/blur").statusCode()).isEqualTo(403);
        assertThat(blur(intake, given, "x", "200", "y", "0", "width", "10", "height", "10")
                        .statusCode())
                .isEqualTo(422);
        assertThat(blur(intake, given, "x", "10", "y", "10", "width", "50", "height", "50")
                        .statusCode())
                .isEqualTo(303);
        assertThat(intake.get(given).body()).isEqualTo(original);
        byte[] blurred = intake.get(given + "?as=others").body();
        for (Visitor reader : List.of(unit, manager)) {
            assertThat(reader.get(given).body()).isEqualTo(blurred).isNotEqualTo(original);
            assertThat(reader.get(given + "?as=intake").body()).isEqualTo(blurred);
        }
        assertThat(unit.post(given + "/unblur", Map.of("_token", token(unit, task)))
                        .statusCode())
                .isEqualTo(403);

        step(unit, task, "acknowledge", Map.of(), List.of());
        HttpResponse<byte[]> refused = step(
                unit, task, "progress", Map.of("progress", "已到现场查看"), List.of(new Upload("笔记.txt", bytes("hello"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("笔记.txt").contains("已到现场查看");
        assertThat(step(unit, task, "progress", Map.of("progress", "已到现场查看"), List.of(new Upload("b.jpg", photo())))
                        .statusCode())
                .isEqualTo(303);
        String result = page(unit, task).select(".timeline .desk-photos img").attr("src");
        String shownAt = "/track/" + code + "/photos/" + result.substring(result.lastIndexOf('/') + 1);
        assertThat(resident.get(shownAt).statusCode()).as("not shown yet").isEqualTo(404);
        assertThat(other.get(result).statusCode()).isEqualTo(404);
        assertThat(other.get(result + "/blur").statusCode()).isEqualTo(404);

        assertThat(blur(unit, result, "area", "0,0,50,50").statusCode()).isEqualTo(303);
        assertThat(unit.post(result + "/show", Map.of("_token", token(unit, task)))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<byte[]> seen = resident.get(shownAt);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(seen.body()).isEqualTo(unit.get(result).body());
        assertThat(seen.body()).isNotEqualTo(intake.get(result).body());
        assertThat(page(resident, "/track/" + code).select(".timeline img").eachAttr("src"))
                .containsExactly(shownAt);
        String inInterface = assertInInterface(service.client(), code, shownAt, seen.body());
        assertThat(exported(service, code)).containsOnlyKeys("data.json", name(given), name(result));
        assertThat(exported(service, code).get(name(result)))
                .as("as the resident sees it")
                .isEqualTo(seen.body());
        assertThat(new String(exported(service, code).getOrDefault("data.json", new byte[0]), StandardCharsets.UTF_8))
                .containsOnlyOnce(name(result));
        String strange = file(service.client(), "南山区桃园路的井盖坏了，编号七七二号");
        assertThat(resident.get(shownAt.replace(code, strange)).statusCode()).isEqualTo(404);
        assertThat(resident.get(shownAt.replace(code, "2222-2222-2222")).statusCode())
                .isEqualTo(404);

        assertThat(intake.post(result + "/hide", Map.of("_token", token(intake, concern)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(resident.get(shownAt).statusCode()).isEqualTo(404);
        assertThat(resident.get(inInterface).statusCode()).isEqualTo(404);
        assertThat(exported(service, code)).containsOnlyKeys("data.json", name(given));
        assertThat(intake.post(given + "/unblur", Map.of("_token", token(intake, concern)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(unit.get(given).body()).isEqualTo(original);
        for (Action action : List.of(Action.PHOTO_BLURRED, Action.PHOTO_SHOWN, Action.PHOTO_BLUR_UNDONE)) {
            String id = concern.substring(concern.lastIndexOf('/') + 1);
            AuditFilter filter = new AuditFilter(null, action, id, null, null);
            assertThat(service.application().auditLog().list(filter, null, 10))
                    .as(action.code())
                    .isNotEmpty();
        }
    }

    /** Returns the path by which programs get it. */
    private static String assertInInterface(Client client, String code, String shownAt, byte[] seen) {
        OpenApiContract contract = new OpenApiContract(client);
        Client.Response progress = client.get("/api/v1/concerns/" + code);
        contract.assertMatches("get", "/api/v1/concerns/{trackingCode}", progress);
        String path =
                progress.json().path("timeline").findPath("photos").path(0).asText();
        assertThat(path).isEqualTo("/api/v1/concerns" + shownAt.replace("/track", ""));
        contract.assertMatches("get", "/api/v1/concerns/{trackingCode}/photos/{id}", client.get(path));
        contract.assertMatches(
                "get", "/api/v1/concerns/{trackingCode}/photos/{id}", client.get(path.replace(code, "2222-2222-2222")));
        return path;
    }

    private static Map<String, byte[]> exported(Service service, String code) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Persons persons = service.application().persons();
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            persons.export(persons.find(code), out);
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return files;
    }

    private static String name(String path) {
        return "photos/" + path.substring(path.lastIndexOf('/') + 1) + ".jpg";
    }

    @Test
    void what_is_no_photo_is_refused_with_advice_and_the_words_stay(Service service) {
        String code = file(service.client(), "福田区香蜜湖路边的树倒了，编号七七三号");
        Visitor resident = new Visitor(service.url(), false);
        byte[] heic = Arrays.copyOf(bytes("\0\0\0\u0018ftypheic"), 64);
        HttpResponse<byte[]> refused =
                add(resident, code, "树还在<script>alert(1)</script>", List.of(new Upload("树.heic", heic)));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document shown = page(refused);
        assertThat(shown.select("#field-photos-error").text()).contains("树.heic", "HEIC");
        assertThat(shown.select("#field-words").val()).contains("<script>");
        assertThat(shown.select("main script")).isEmpty();

        byte[] large = Arrays.copyOf(photo(), (10 << 20) + 1);
        HttpResponse<byte[]> tooLarge =
                add(resident, code, "一张好的，一张太大", List.of(new Upload("好.jpg", photo()), new Upload("大.jpg", large)));
        assertThat(tooLarge.statusCode()).isEqualTo(422);
        Document again = page(tooLarge);
        assertThat(again.select("#field-photos-error").text()).contains("大.jpg", "10");
        Map<String, String> kept = Map.of("photo", again.select("[name=photo]").val());
        assertThat(kept.get("photo")).matches("[0-9a-f]{32}");
        assertThat(add(resident, code, "只发好的", List.of(), kept).statusCode()).isEqualTo(303);

        resident.get("/track/" + code + "?lang=en");
        assertThat(add(resident, "2222-2222-2222", "x", List.of(new Upload("a.jpg", photo())))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_template_is_kept_by_supervisors_and_used_by_units(Service service) {
        Visitor supervisor = hire(service, Post.of(Role.SUPERVISOR));
        assertThat(hire(service, Post.of(Role.INTAKE)).get("/staff/templates").statusCode())
                .isEqualTo(403);
        assertThat(template(supervisor, "", "找人", "请打 13800138000").statusCode())
                .isEqualTo(422);
        assertThat(template(supervisor, "urban-management", "<b>路灯</b>", "您好，{code} 已派人修路灯。")
                        .statusCode())
                .isEqualTo(303);
        assertThat(template(supervisor, "water", "水管", "已修水管。").statusCode()).isEqualTo(303);
        Document listed = page(supervisor, "/staff/templates");
        assertThat(listed.select("h2 a").eachText()).contains("<b>路灯</b>", "水管");
        assertThat(listed.select("h2 b")).isEmpty();

        String code = file(service.client(), "南山区学府路的路灯坏了，编号七七四号");
        Visitor intake = hire(service, Post.of(Role.INTAKE));
        String concern = find(intake, "七七四号");
        Map<String, String> form = correction(page(intake, concern));
        form.put("department", "urban-management");
        intake.post(concern + "/dispatch", form);
        Visitor unit = hire(service, Post.of(Role.UNIT, "urban-management"));
        String task = concern.replace("/staff/concerns/", "/staff/board/");
        step(unit, task, "acknowledge", Map.of(), List.of());
        Document board = page(unit, task);
        assertThat(board.select("#template-progress option").eachText())
                .contains("<b>路灯</b>")
                .doesNotContain("水管");
        String id = board.select("#template-progress option:contains(路灯)").val();
        HttpResponse<byte[]> used = step(
                unit, task, "progress", Map.of("progress", "张工：", "template", id, "use-template", "yes"), List.of());
        assertThat(used.statusCode()).isEqualTo(200);
        assertThat(page(used).select("#field-progress").val()).isEqualTo("张工：\n您好，" + code + " 已派人修路灯。");

        String first = listed.select("h2 a").attr("href");
        assertThat(supervisor
                        .post(first + "/delete", Map.of("_token", token(supervisor, first)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(supervisor.get(first).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> template(Visitor staff, String unit, String title, String words) {
        return staff.post(
                "/staff/templates",
                Map.of(
                        "_token", token(staff, "/staff/templates"),
                        "unit", unit,
                        "language", "zh",
                        "title", title,
                        "words", words));
    }

    private static Visitor hire(Service service, Post post) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", post, PASSWORD, account -> {});
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    /** Files what was understood of a text; says its code. */
    private static String file(Client client, String text) {
        ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                .json()
                .path("concerns")
                .path(0)
                .deepCopy();
        concern.put("text", text);
        Client.Response filed = client.post(
                "/api/v1/concerns",
                concern,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(filed.status()).isEqualTo(201);
        return filed.json().path("trackingCode").asText();
    }

    private static HttpResponse<byte[]> add(Visitor resident, String code, String words, List<Upload> photos) {
        return add(resident, code, words, photos, Map.of());
    }

    private static HttpResponse<byte[]> add(
            Visitor resident, String code, String words, List<Upload> photos, Map<String, String> more) {
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put(
                "_token",
                resident.token("/track/" + code).isEmpty()
                        ? resident.token("/track")
                        : resident.token("/track/" + code));
        form.put("words", words);
        return resident.post("/track/" + code + "/add", form, photos);
    }

    private static String find(Visitor staff, String words) {
        return page(staff, "/staff/concerns?q=" + words)
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
    }

    private static Map<String, String> correction(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        ((FormElement) page.expectFirst("form.correction"))
                .formData()
                .forEach(field -> form.put(field.key(), field.value()));
        return form;
    }

    private static HttpResponse<byte[]> step(
            Visitor staff, String task, String step, Map<String, String> more, List<Upload> photos) {
        Document page = page(staff, task);
        Map<String, String> form = new LinkedHashMap<>(more);
        form.put(
                "_token",
                page.select("form[action$=/" + step + "] [name=_token]").val());
        form.put(
                "revision",
                page.select("form[action$=/" + step + "] [name=revision]").val());
        return staff.post(task + "/" + step, form, photos);
    }

    private static HttpResponse<byte[]> blur(Visitor staff, String photo, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("_token", token(staff, photo + "/blur"));
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return staff.post(photo + "/blur", form);
    }

    /** The session's, not the one of the preferences above it. */
    private static String token(Visitor staff, String path) {
        return page(staff, path).select("main [name=_token]").val();
    }

    private static Document page(Visitor visitor, String path) {
        return page(visitor.get(path));
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static String text(HttpResponse<byte[]> response) {
        return page(response).text();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] photo() {
        BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < 240; y++) for (int x = 0; x < 320; x++) picture.setRGB(x, y, random.nextInt());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "JPEG", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
