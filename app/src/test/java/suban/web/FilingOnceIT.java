package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** Filing on a phone when things go wrong: no network, two windows, a page left and come back to, other preferences. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class FilingOnceIT {
    private static final int PHONE = 390;
    private static final String NOISE = "南山区粤海街道科苑路边上的工地昨晚又打桩到凌晨三点，根本没法睡觉！";

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
    void the_check_fits_on_two_screens_and_opens_one_field_at_a_time(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue())
                    .isLessThan(2 * 844);
            assertThat(page.locator(".answer[open]")).hasCount(0);
            reader.picture("filing-check-390", true);
            change(page, "place");
            assertThat(page.locator("#field-district")).isVisible();
            assertThat(page.locator("#field-phone")).isHidden();
            page.fill("#field-place", "科苑路8号");
            change(page, "place");
            assertThat(page.locator("#answer-place summary")).containsText("科苑路8号");
            assertThat(reader.smallTargets()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void without_a_network_nothing_is_lost_and_it_is_sent_once_when_the_network_is_back(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "contact");
            page.fill("#field-phone", "13800138000");
            assertThat(page.locator("[data-draft]")).isVisible();
            reader.context().setOffline(true);
            page.locator("[data-send]").click();
            assertThat(page.locator("[data-unsent]")).isVisible();
            assertThat(page.locator("#field-phone")).hasValue("13800138000");
            reader.picture("filing-offline-390", false);

            reader.context().setOffline(false);

            page.waitForURL("**/concerns/filed/**");
            assertThat(page.locator("#code")).isVisible();
            assertThat(page.evaluate("localStorage.getItem('suban.drafts')")).isNull();
            reader.picture("filing-filed-390", true);
        }
    }

    @Test
    void what_was_typed_comes_back_on_a_later_visit_and_can_be_deleted(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "contact");
            page.fill("#field-name", "王阿姨");

            page.navigate(service.url() + "/concerns/new");
            assertThat(page.locator("#field-text")).hasValue(NOISE);
            page.locator("main button.primary").click();
            assertThat(page.locator("#answer-contact summary")).containsText("王阿姨");

            page.navigate(service.url() + "/concerns/new");
            page.locator("[data-draft-delete]").click();
            page.reload();
            assertThat(page.locator("#field-text")).hasValue("");
            assertThat(page.locator("[data-draft]")).isHidden();
        }
    }

    @Test
    void one_thing_told_is_filed_once_from_however_many_windows(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page chat = reader.page();
            chat.navigate(service.url());
            String check = new Talk(chat).say(NOISE).locator(".concern-card a").getAttribute("href");
            Page first = reader.context().newPage();
            Page second = reader.context().newPage();
            Page third = reader.context().newPage();
            for (Page page : List.of(first, second, third)) page.navigate(service.url() + check);
            String code = send(first);
            assertThat(send(second)).isEqualTo(code);
            change(third, "contact");
            third.fill("#field-name", "王阿姨");
            third.locator("[data-send]").click();
            assertThat(third.locator("[data-already] #code")).hasText(code);
            assertThat(third.locator("[data-already]")).containsText("没有送出");
            assertThat(third.locator("[data-already] a[href='/track/" + code + "#add']"))
                    .isVisible();

            third.navigate(service.url() + check);
            assertThat(third.locator("[data-already] a[href='/track/" + code + "']"))
                    .hasCount(1);
            assertThat(third.locator("[data-send]")).hasCount(0);
            chat.reload();
            Locator card = chat.locator(".concern-card");
            assertThat(card).containsText(code);
            assertThat(card.locator("a")).hasAttribute("href", "/track/" + code);
            reader.picture("chat-filed-390", false);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void letters_theme_and_language_change_without_losing_what_was_typed(Service service) throws IOException {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "contact");
            page.fill("#field-name", "王阿姨");
            page.setInputFiles("#field-photos", photo("现场.png"));
            page.locator("button[name=letters]").click();
            assertThat(page.locator("html")).hasAttribute("data-letters", "large");
            page.locator("button.to-dark").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("#field-name")).hasValue("王阿姨");
            reader.picture("filing-large-dark-390", true);
            page.locator("button[name=language]").click();

            assertThat(page.locator("h1")).hasText("Check and send");
            assertThat(page.locator("html")).hasAttribute("data-letters", "large");
            assertThat(page.locator("#field-name")).hasValue("王阿姨");
            assertThat(page.locator("[data-stored] img")).hasCount(1);
            reader.picture("filing-english-390", true);

            page.navigate(service.url());
            page.fill("#message", "how do I");
            page.locator("button[name=language]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
            assertThat(page.locator("#message")).hasValue("how do I");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void without_javascript_other_preferences_and_one_field_changed_keep_the_form(Service service) throws IOException {
        try (Reader reader = browser.reader(PHONE, options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            page.navigate(service.url() + "/concerns/new");
            page.fill("#field-text", NOISE);
            page.locator("button[name=letters]").click();
            assertThat(page.locator("html")).hasAttribute("data-letters", "large");
            assertThat(page.locator("#field-text")).hasValue(NOISE);
            page.locator("main button.primary").click();
            change(page, "contact");
            page.fill("#field-name", "王阿姨");
            page.locator("#answer-contact button").click();
            assertThat(page.locator("#answer-contact summary")).containsText("王阿姨");
            page.setInputFiles("#field-photos", photo("现场.png"));
            page.locator("button[name=language]").click();

            assertThat(page.locator("h1")).hasText("Check and send");
            assertThat(page.locator("#answer-contact summary")).containsText("王阿姨");
            assertThat(page.locator("[data-stored] img")).hasCount(1);
            change(page, "contact");
            page.press("#field-name", "Enter");
            assertThat(page.locator("#code")).isVisible();
        }
    }

    @Test
    void photos_are_shown_before_they_are_sent_and_can_be_taken_out(Service service) throws IOException {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "photos");
            page.setInputFiles("#field-photos", new FilePayload[] {photo("一.png"), photo("二.png")});
            assertThat(page.locator("[data-chosen] img")).hasCount(2);
            page.setInputFiles("#field-photos", new FilePayload("三.HEIC", "image/heic", new byte[] {1}));
            assertThat(page.locator("[data-photo-problem]")).containsText("兼容性最佳");
            page.locator("[data-chosen] button").first().click();
            assertThat(page.locator("[data-chosen] img")).hasCount(1);
            reader.picture("filing-photos-390", true);
            page.locator("[data-send]").click();
            assertThat(page.locator("#code")).isVisible();
        }
    }

    @Test
    void a_position_is_filled_in_only_when_asked_for_and_a_refusal_is_said(Service service) {
        try (Reader reader = browser.reader(PHONE, options -> options.setGeolocation(22.54, 114.06))) {
            Page page = reader.page();
            tell(page, service, "路灯坏了三天没人修");
            Locator button = page.locator("[data-locate] button");
            if (!button.isVisible()) change(page, "place");
            button.click();
            assertThat(page.locator("[data-locate] [role=status]")).containsText("没有拿到定位权限");
            assertThat(page.locator("#field-district")).hasValue("");

            reader.context().grantPermissions(List.of("geolocation"));
            button.click();
            assertThat(page.locator("#field-district")).hasValue("440304");
            assertThat(page.locator("#field-place")).hasValue("坐标 22.54000, 114.06000");
            assertThat(page.locator("[data-map-area]:checked")).hasValue("440304");
            assertThat(page.locator("[data-map-dot]")).isVisible();
            reader.picture("filing-missing-390", true);
        }
    }

    @Test
    void speech_that_fails_is_explained_in_the_chat_and_on_the_first_page(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            page.addInitScript("window.SpeechRecognition = class { start() { setTimeout(() => {"
                    + " this.onerror({ error: 'not-allowed' }); this.onend(); }, 0); } stop() {} };");
            page.navigate(service.url());
            page.locator("[data-voice]").click();
            assertThat(page.locator("#message-error")).containsText("麦克风");
            page.navigate(service.url() + "/concerns/new");
            page.locator("[data-voice]").click();
            assertThat(page.locator("#voice-error")).containsText("麦克风");
            reader.picture("filing-words-390", true);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void what_is_no_position_is_refused_and_a_place_elsewhere_names_no_district(Service service) {
        Visitor visitor = new Visitor(service.url(), false);
        String token = visitor.token("/concerns/new");
        assertThat(visitor.post("/concerns/position", Map.of("_token", token, "latitude", "north", "longitude", "1"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/concerns/position", Map.of("_token", token, "latitude", "51.5", "longitude", "-0.1"))
                        .body())
                .isEmpty();
    }

    private static String send(Page page) {
        page.locator("[data-send]").click();
        page.waitForURL("**/concerns/filed/**");
        return page.locator("#code").textContent().strip();
    }

    private static void change(Page page, String answer) {
        page.locator("#answer-" + answer + " > summary").click();
    }

    private static void tell(Page page, Service service, String words) {
        page.navigate(service.url() + "/concerns/new");
        page.fill("#field-text", words);
        page.locator("main button.primary").click();
        assertThat(page.locator(".words")).hasText(words);
    }

    private static FilePayload photo(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }
}
