package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.staff.StaffAccount;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.Client;
import suban.testing.KeptFolder;
import suban.testing.Service;
import suban.testing.SignedIn;

/** Data folders as earlier versions left them: everything is there and reads as it was. */
final class UpgradeIT {
    @TempDir
    Path folder;

    @Test
    void turns_of_version_0_1_are_read() throws IOException {
        KeptFolder.unpack("data-0.1.zip", folder);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("suban.db"))) {
            ConversationStore store = ConversationStore.open(database, Vault.temporary(), Clock.systemUTC());
            List<Turn> turns = database
                    .read(handle -> handle.createQuery("SELECT id FROM conversation")
                            .mapTo(String.class)
                            .list())
                    .stream()
                    .flatMap(conversation -> store.listTurns(conversation).stream())
                    .toList();
            assertThat(turns).hasSize(12);
            Turn clarified = turns.stream()
                    .filter(turn -> turn.reply().decision() instanceof Decision.Clarify)
                    .findFirst()
                    .orElseThrow();
            assertThat(clarified.reply().choices()).extracting(Choice::label).contains("首次申领居住证", "港澳台居民居住证");
            assertThat(turns)
                    .extracting(turn -> turn.reply().decision().name())
                    .contains("answer", "clarify", "concern", "divert", "handover", "smalltalk", "unknown");
            assertThat(turns)
                    .filteredOn(turn -> turn.reply().decision() instanceof Decision.Unknown)
                    .allSatisfy(
                            turn -> assertThat(((Decision.Unknown) turn.reply().decision()).topics())
                                    .isEmpty());
        }
    }

    @Test
    void what_residents_and_staff_saw_in_version_0_2_they_see_now() throws IOException {
        KeptFolder.unpack("data-0.2.zip", folder);
        try (Service service = Service.start(folder)) {
            residentsFollow(service.client());
            residentsGoOn(service.client());
            SignedIn li = SignedIn.as(service.url(), "li.ming", "kites over the harbour");
            accepted(li);
            corrected(li);
            assertThat(concern(li, "蓝色雨伞").select("main").text()).contains("已答复", "请到公园北门失物招领处认领");
            assertThat(li.page("/staff/concerns?state=all").select("[data-item]"))
                    .hasSize(7);
            operatorsAndAdministrators(service);
        }
    }

    private static void residentsFollow(Client client) {
        assertThat(state(client, "TK7B-HK76-YQX8")).isEqualTo("reviewed");
        assertThat(state(client, "UGRE-W8X9-F367")).isEqualTo("received");
        assertThat(state(client, "VDXR-FUM7-DH7X")).isEqualTo("received");
        assertThat(state(client, "WCTF-U7F4-YXT3")).isEqualTo("received");
        assertThat(state(client, "5UEE-V3NT-UN5X")).isEqualTo("rejected");
        Client.Response answered = client.get("/api/v1/concerns/M639-BXGC-55CN");
        assertThat(answered.json().path("state").asText()).isEqualTo("answered");
        assertThat(answered.json().path("answer").asText()).isEqualTo("请到公园北门失物招领处认领。");
    }

    private static String state(Client client, String code) {
        return client.get("/api/v1/concerns/" + code).json().path("state").asText();
    }

    /** The conversation is shown as it was, and goes on. */
    private static void residentsGoOn(Client client) {
        String conversation = "01a21ce1-6330-76fb-b441-ca16d76caffa";
        String shown = client.get(
                        "/", "Cookie", "conversation=" + conversation, "Accept", "text/html", "Accept-Language", "zh")
                .text();
        assertThat(shown).contains("居住证丢了怎么补", "要多久", "谁可以办");
        Client.Response reply = client.ask(conversation, "转人工");
        assertThat(reply.json().path("decision").asText()).isEqualTo("handover");
    }

    private static void accepted(SignedIn li) {
        Document lamp = concern(li, "五和大道");
        lamp.select(".evidence-name").remove();
        assertThat(lamp.select(".said-words").text()).isEqualTo("龙岗区坂田街道五和大道的路灯坏了三天，晚上看不见路");
        assertThat(lamp.text()).contains("陈小明", "13800138000");
        assertThat(lamp.select("#field-urgency option[selected]").val()).isEqualTo("urgent");
        assertThat(lamp.select(".context .timeline li").eachText())
                .anySatisfy(entry -> assertThat(entry).contains("李明 受理"))
                .anySatisfy(entry -> assertThat(entry).contains("李明 更正了内容", "电话核实过"));
        List<String> photos = lamp.select("img[src^=/staff/photos/]").eachAttr("src");
        assertThat(photos).hasSize(2);
        assertThat(photos).allSatisfy(photo -> assertThat(li.bytes(photo)).hasSize(654));
    }

    private static void corrected(SignedIn li) {
        Document manhole = concern(li, "Keyuan");
        assertThat(manhole.select("h1").text()).isEqualTo("Loose manhole cover, Keyuan Road");
        assertThat(manhole.select("#field-place").val()).isEqualTo("Keyuan Road");
        assertThat(manhole.text()).contains("Jane Doe", "jane@example.org");
        assertThat(manhole.select("img[src^=/staff/photos/]")).hasSize(1);
    }

    private static Document concern(SignedIn li, String words) {
        Document queue = li.page("/staff/concerns?state=all&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return li.page(queue.select(".queue-title a").attr("href"));
    }

    private static void operatorsAndAdministrators(Service service) {
        Document article = SignedIn.as(service.url(), "wang.fang", "kites over the harbour")
                .page("/staff/articles/zh/residence-permit-lost");
        assertThat(article.select("#field-title").val()).isEqualTo("居住证丢失补领（更新）");
        assertThat(article.text()).contains("第 2 版", "第 1 版", "名称更清楚", "王芳");
        // Administrators set up a second factor first.
        assertThat(SignedIn.as(service.url(), "admin", "kites over the harbour")
                        .page("/staff/account")
                        .text())
                .contains("开启两步验证");
        assertThat(service.application().accounts().directory().list(suban.staff.AccountFilter.ALL, null, 100))
                .extracting(StaffAccount::name)
                .contains("li.ming", "wang.fang", "chen", "zhao");
        assertThat(service.application().accounts().directory().list(suban.staff.AccountFilter.ALL, null, 100))
                .extracting(StaffAccount::displayName)
                .contains("陈局");
        assertThat(service.client().ask("居住证丢了怎么补").at("/citations/0/version").asInt())
                .isEqualTo(2);
    }
}
