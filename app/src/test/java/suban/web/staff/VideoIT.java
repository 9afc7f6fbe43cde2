package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.Visitor;
import suban.testing.Visitor.Upload;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** A resident's video from the form to whoever works on the concern, and to its erasure. */
final class VideoIT {
    private static final String PASSWORD = "kites over the harbour";
    private static final byte[] VIDEO = mp4(150_000);
    /** A tenth of a second of a moving square. */
    private static final String FILMED = """
            async () => {
              const canvas = document.createElement('canvas');
              canvas.width = 320; canvas.height = 240;
              const pen = canvas.getContext('2d');
              const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
              const parts = [];
              recorder.ondataavailable = e => parts.push(e.data);
              const done = new Promise(r => recorder.onstop = r);
              recorder.start();
              for (let i = 0; i < 12; i++) {
                pen.fillStyle = `hsl(${i * 30} 80% 50%)`;
                pen.fillRect(0, 0, 320, 240);
                await new Promise(r => setTimeout(r, 50));
              }
              recorder.stop();
              await done;
              const field = document.querySelector('#field-video');
              const transfer = new DataTransfer();
              transfer.items.add(new File(parts, '路灯.webm', { type: 'video/webm' }));
              field.files = transfer.files;
              field.dispatchEvent(new Event('change', { bubbles: true }));
              const still = document.querySelector('[data-still]');
              for (let i = 0; i < 100 && !still.files.length; i++) await new Promise(r => setTimeout(r, 50));
              return still.files.length;
            }
            """;

    @TempDir
    static Path data;

    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start(Configuration.local(data.resolve("data")).with(1 << 20, null));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_video_without_a_script_is_seen_by_those_who_see_the_concern_and_erased_with_it() throws IOException {
        Visitor resident = new Visitor(service.url(), false);
        Map<String, String> form = tell(resident, "福田区振华路九九一号门口的路灯不亮了");
        form.put("step", "confirm");
        HttpResponse<byte[]> wrong =
                resident.post("/concerns/new", form, "video", List.of(new Upload("clip.mp4", new byte[5_000])));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page(wrong).select("#field-video-error").text()).contains("clip.mp4", "MP4");
        HttpResponse<byte[]> large =
                resident.post("/concerns/new", form, "video", List.of(new Upload("长.mp4", mp4(1 << 20))));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(page(large).select("#field-video-error").text()).contains("长.mp4", "1 MB");
        HttpResponse<byte[]> huge =
                resident.post("/concerns/new", form, "video", List.of(new Upload("长.mp4", new byte[34 << 20])));
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(page(huge).text()).contains("视频不能超过 1 MB");

        // Stored with a form in which something else is wrong, and kept by it.
        form.put("phone", "12");
        Document again = page(resident.post("/concerns/new", form, "video", List.of(new Upload("clip.mp4", VIDEO))));
        String kept = again.select("[name=kept-video]").val();
        assertThat(kept).matches("[0-9a-f]{32}");
        form.put("phone", "");
        form.put("kept-video", kept);
        HttpResponse<byte[]> filed = resident.post("/concerns/new", form, "video", List.of());
        assertThat(filed.statusCode()).isEqualTo(303);
        String code = code(filed);
        String video = "/staff/videos/" + kept;

        Visitor intake = hire(Post.of(Role.INTAKE));
        String concern = page(intake.get("/staff/concerns?q=" + code))
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        Document shown = page(intake.get(concern));
        assertThat(shown.select("video").attr("src")).isEqualTo(video);
        assertThat(shown.select("video").hasAttr("poster")).isFalse();
        assertThat(intake.get(video + "/still").statusCode()).isEqualTo(404);
        HttpResponse<byte[]> whole = intake.get(video);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(VIDEO);
        assertThat(whole.headers().firstValue("Content-Type").orElse("")).startsWith("video/mp4");
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(whole.headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(VIDEO.length);
        HttpResponse<byte[]> part = intake.get(video, "Range", "bytes=70000-70009");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(VIDEO, 70_000, 70_010));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 70000-70009/" + VIDEO.length);
        HttpResponse<byte[]> outside = intake.get(video, "Range", "bytes=900000-");
        assertThat(outside.statusCode()).isEqualTo(416);
        assertThat(outside.headers().firstValue("Content-Range")).contains("bytes */" + VIDEO.length);
        assertThat(intake.get(video + "?save=yes").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + kept + ".mp4\"");

        Visitor lead = hire(Post.of(Role.UNIT, "urban-management"));
        assertThat(lead.get(video).statusCode()).as("not theirs yet").isEqualTo(404);
        Map<String, String> dispatch = correction(page(intake.get(concern)));
        dispatch.put("department", "urban-management");
        assertThat(intake.post(concern + "/dispatch", dispatch).statusCode()).isEqualTo(303);
        Document task = page(lead.get(concern.replace("/staff/concerns/", "/staff/board/")));
        assertThat(task.select("video").attr("src")).isEqualTo(video);
        assertThat(lead.get(video).statusCode()).isEqualTo(200);
        assertThat(hire(Post.of(Role.MANAGER)).get(video).statusCode()).isEqualTo(200);
        assertThat(hire(Post.of(Role.UNIT, "water")).get(video).statusCode()).isEqualTo(404);
        assertThat(resident.get(video).statusCode())
                .as("not even whoever sent it")
                .isIn(302, 303, 401, 403);

        assertAdded(resident, code);
        assertThat(page(lead.get(concern.replace("/staff/concerns/", "/staff/board/")))
                        .select("video"))
                .hasSize(2);
        assertExported(kept, code);
        var persons = service.application().persons();
        persons.erase(persons.find(code), "test");
        assertThat(intake.get(video).statusCode()).isEqualTo(404);
    }

    @Test
    void the_video_of_a_private_concern_is_for_intake_alone() {
        Visitor resident = new Visitor(service.url(), false);
        Map<String, String> form = tell(resident, "福田区振兴路八八二号门口的路灯不亮了");
        form.put("private", "yes");
        form.put("step", "confirm");
        String code = code(resident.post("/concerns/new", form, "video", List.of(new Upload("clip.mp4", VIDEO))));
        Visitor intake = hire(Post.of(Role.INTAKE));
        String concern = page(intake.get("/staff/concerns?q=" + code))
                .select(".queue-title a")
                .attr("href")
                .replaceAll("\\?.*", "");
        String video = page(intake.get(concern)).select("video").attr("src");
        assertThat(intake.get(video).statusCode()).isEqualTo(200);
        Map<String, String> dispatch = correction(page(intake.get(concern)));
        dispatch.put("department", "urban-management");
        assertThat(intake.post(concern + "/dispatch", dispatch).statusCode()).isEqualTo(303);
        Visitor lead = hire(Post.of(Role.UNIT, "urban-management"));
        Document task = page(lead.get(concern.replace("/staff/concerns/", "/staff/board/")));
        assertThat(task.select("video")).isEmpty();
        assertThat(task.select("#videos").text()).contains("保密");
        Visitor manager = hire(Post.of(Role.MANAGER));
        for (Visitor other : List.of(lead, manager)) {
            assertThat(other.get(video).statusCode()).isEqualTo(404);
            assertThat(other.get(video + "/still").statusCode()).isEqualTo(404);
        }
    }

    private static void assertAdded(Visitor resident, String code) {
        String token = page(resident.get("/track/" + code))
                .select("#add [name=_token]")
                .val();
        Map<String, String> words = Map.of("_token", token, "words", "");
        String path = "/track/" + code + "/add";
        assertThat(resident.post(path, words, "video", List.of(new Upload("a.mp4", new byte[9])))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<byte[]> added = resident.post(path, words, "video", List.of(new Upload("a.mp4", VIDEO)));
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(page(resident.get("/track/" + code)).text()).contains("您补充了内容");
    }

    private static void assertExported(String video, String code) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var persons = service.application().persons();
        persons.export(persons.find(code), out);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            String json = "";
            byte[] file = {};
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("data.json")) json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("videos/" + video + ".mp4")) file = zip.readAllBytes();
            }
            assertThat(json).contains("videos/" + video + ".mp4");
            assertThat(file).isEqualTo(VIDEO);
        }
    }

    @Test
    void a_phone_shows_the_video_before_it_is_sent_and_a_still_goes_along() {
        try (Browser browser = Browser.open();
                Reader reader = browser.reader(390)) {
            Page page = reader.page();
            page.navigate(service.url() + "/concerns/new");
            page.fill("#field-text", "福田区振华路九九二号门口的路灯不亮了");
            page.locator("button[value=understand]").click();
            page.locator("#answer-video summary").click();
            assertThat(page.evaluate(FILMED)).isEqualTo(1);
            assertThat(page.locator("[data-chosen-video] p").textContent()).contains("路灯.webm", "MB", "去掉视频");
            assertThat(page.locator("#answer-video [data-answer-value]").textContent())
                    .isEqualTo("一段视频");
            assertThat(reader.overflow()).isZero();
            assertThat(reader.violations()).isEmpty();
            reader.picture("filing-video-390", true);
            page.locator("[data-chosen-video] button").click();
            assertThat(page.evaluate("document.querySelector('#field-video').files.length"))
                    .isEqualTo(0);
            assertThat(page.evaluate(FILMED)).isEqualTo(1);
            page.locator("[data-send]").click();
            page.waitForSelector("#code");
            String code = page.locator("#code").textContent().strip();

            Colleague.hire(service, Role.INTAKE, "李明").open(page, "/staff/concerns?q=" + code);
            page.locator(".queue-title a").first().click();
            page.waitForSelector("video[poster]");
            assertThat((Boolean) page.evaluate("""
                    async () => {
                      const video = document.querySelector('#videos video');
                      video.muted = true;
                      await video.play();
                      return video.videoWidth === 320;
                    }
                    """)).isTrue();
            assertThat(page.evaluate("fetch(document.querySelector('#videos video').poster).then(r => r.status)"))
                    .isEqualTo(200);
            reader.picture("concern-video-390", true);
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.overflow()).isZero();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static Map<String, String> tell(Visitor resident, String text) {
        Document form = page(resident.post(
                "/concerns/new",
                Map.of("_token", resident.token("/concerns/new"), "text", text, "step", "understand")));
        Map<String, String> fields = new LinkedHashMap<>();
        ((FormElement) form.expectFirst("#concern")).formData().forEach(f -> fields.put(f.key(), f.value()));
        fields.remove("video");
        fields.remove("still");
        fields.remove("photos");
        return fields;
    }

    private static String code(HttpResponse<byte[]> filed) {
        return filed.headers().firstValue("Location").orElseThrow().replaceAll(".*/filed/|\\?.*", "");
    }

    private static Visitor hire(Post post) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", post, PASSWORD, account -> {});
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    private static Map<String, String> correction(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        ((FormElement) page.expectFirst("form.correction"))
                .formData()
                .forEach(field -> form.put(field.key(), field.value()));
        return form;
    }

    private static Document page(HttpResponse<byte[]> response) {
        return Jsoup.parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    private static byte[] mp4(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return ByteBuffer.allocate(16 + 8 + size)
                .putInt(16)
                .put("ftypisom\0\0\0\1".getBytes(StandardCharsets.US_ASCII))
                .putInt(8 + size)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .put(noise)
                .array();
    }
}
