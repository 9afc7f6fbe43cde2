package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** A resident talks with Suban in a browser. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class ConversationIT {
    private static final int PHONE = 390;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @Test
    void an_answer_names_its_source_and_leads_to_the_article(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());

            Locator turn = new Talk(reader.page()).say("租房可以提取公积金吗？");
            assertThat(turn.locator(".from-resident .bubble")).hasText("租房可以提取公积金吗？");
            assertThat(turn.locator(".citation-title")).containsText("公积金");
            assertThat(reader.page().locator("#message")).hasValue("");
            turn.locator(".citation").click();

            assertThat(reader.page().locator("h1")).containsText("公积金");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void the_conversation_is_there_again_after_loading_the_page(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());
            new Talk(reader.page()).say("社保卡丢了怎么补？");

            reader.page().fill("#message", "还有一件事，路灯");
            reader.page().reload();

            assertThat(reader.page().locator("#message")).hasValue("还有一件事，路灯");
            assertThat(reader.page().locator(".turn")).hasCount(1);
            assertThat(reader.page().locator(".turn .from-resident")).containsText("社保卡丢了怎么补？");
            assertThat(reader.context().cookies())
                    .filteredOn(cookie -> cookie.name.equals("conversation"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());
        }
    }

    @Test
    void a_new_conversation_starts_empty(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());
            new Talk(reader.page()).say("你好");

            reader.page().locator(".start-anew button").click();

            assertThat(reader.page().locator(".turn")).hasCount(0);
            assertThat(reader.page().locator(".start-anew")).isHidden();
        }
    }

    @Test
    void an_example_question_is_asked_by_a_tap(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());
            Locator example = reader.page().locator(".chip").first();

            Locator turn = new Talk(reader.page()).press(example);

            assertThat(turn.locator(".from-resident .bubble")).hasText(example.textContent());
        }
    }

    @Test
    void nothing_typed_is_said_beside_the_input(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());

            reader.page().press("#message", "Enter");

            assertThat(reader.page().locator("#message-error")).not().isEmpty();
            assertThat(reader.page().locator("#message")).hasAttribute("aria-invalid", "true");
            assertThat(reader.page().locator(".turn")).hasCount(0);
        }
    }

    @Test
    void danger_shows_the_number_to_call_first(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());

            Locator turn = new Talk(reader.page()).say("我家厨房着火了");

            assertThat(turn.locator(".emergency")).hasAttribute("href", "tel:119");
            assertThat(turn.locator(".emergency")).isInViewport();
        }
    }

    @Test
    void a_reply_that_did_not_help_goes_to_a_person_only_when_the_resident_says_so(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url());
            Talk talk = new Talk(reader.page());
            Locator answer = talk.say("租房可以提取公积金吗？");

            answer.locator("button[value=no]").click();
            assertThat(answer.locator(".what-next")).isVisible();
            reader.page().reload();
            assertThat(talk.turns()).hasCount(1);

            Locator turn = talk.press(reader.page().locator(".what-next button"));
            assertThat(turn.locator(".bubble")).containsText("查询码");
            reader.page().reload();
            assertThat(talk.turns()).hasCount(2);
            assertThat(reader.page().locator(".what-next")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void hostile_words_stay_words(Service service) {
        String hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> 噪音";
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().onDialog(dialog -> {
                throw new AssertionError("a script ran");
            });
            reader.page().navigate(service.url());

            Locator turn = new Talk(reader.page()).say(hostile);
            assertThat(turn.locator(".from-resident .bubble")).hasText(hostile);
            reader.page().reload();

            assertThat(reader.page().locator(".from-resident .bubble")).hasText(hostile);
            assertThat(reader.page().locator(".conversation img, .conversation script"))
                    .hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void everything_works_without_javascript(Service service) {
        try (Reader reader = browser.reader(PHONE, options -> options.setJavaScriptEnabled(false))) {
            reader.page().navigate(service.url());
            reader.page().fill("#message", "租房可以提取公积金吗？");
            reader.page().locator(".send").click();
            assertThat(reader.page().locator(".turn .citation-title")).containsText("公积金");

            reader.page().locator(".send").click();
            assertThat(reader.page().locator("#message-error")).not().isEmpty();

            reader.page().locator(".helped button[value=yes]").click();
            assertThat(reader.page().locator(".turn p.helped")).isVisible();
        }
    }

    @Test
    void a_form_of_another_site_is_refused(Service service) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(service.url() + "/messages"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "token=" + "0".repeat(32))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("text=x&_token=" + "1".repeat(32)))
                .build();

        try (var client = java.net.http.HttpClient.newHttpClient()) {
            assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }
}
