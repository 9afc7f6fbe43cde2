package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** A resident files a concern in a browser and follows it. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class FilingIT {
    private static final int PHONE = 390;
    private static final String NOISE = "南山区粤海街道科苑路边上的工地昨晚又打桩到凌晨三点，根本没法睡觉！";
    private static final Pattern CODE = Pattern.compile("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}");

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
    void a_concern_told_in_the_conversation_is_checked_sent_and_followed(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            page.navigate(service.url());
            Locator turn = new Talk(page).say(NOISE);
            turn.locator(".concern-card a").click();

            assertThat(page.locator(".words")).hasText(NOISE);
            assertThat(page.locator(".words mark").first()).containsText("南山");
            assertThat(page.locator("#field-district")).hasValue("440305");
            change(page, "contact");
            page.fill("#field-phone", "13800138000");
            page.locator("[data-send]").click();

            assertThat(page.locator("#code")).hasText(CODE);
            String code = page.locator("#code").textContent().strip();
            page.locator("main a[href^='/track/']").click();
            assertThat(page.locator(".timeline li")).hasCount(1);
            String shown = page.locator("body").textContent();
            assertThat(shown).contains(code).doesNotContain("13800138000").doesNotContain("科苑路");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void two_concerns_of_one_message_are_filed_one_after_the_other(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            page.navigate(service.url());
            Locator turn = new Talk(page).say("南山区科苑路边上的工地昨晚又打桩到凌晨三点，根本没法睡。另外福田区莲花北村7栋门口的垃圾三天没人收，臭死了。我电话13800138000");
            assertThat(turn.locator(".concern-card")).hasCount(2);
            assertThat(turn).containsText("2 件事");
            reader.picture("two-concerns-390", true);
            turn.locator(".concern-card a").first().click();

            assertThat(page.locator(".words")).containsText("打桩");
            assertThat(page.locator(".words")).not().containsText("垃圾");
            assertThat(page.locator("#field-phone")).hasValue("13800138000");
            page.locator("[data-send]").click();
            String first = page.locator("#code").textContent().strip();
            reader.picture("two-concerns-filed-390", true);
            page.locator("main a[href^='/concerns/new?turn=']").click();

            assertThat(page.locator(".words")).containsText("垃圾");
            assertThat(page.locator("#field-place")).hasValue("莲花北村7栋门口");
            assertThat(page.locator("#field-district")).hasValue("440304");
            assertThat(page.locator("#field-phone")).hasValue("13800138000");
            page.locator("[data-send]").click();
            assertThat(page.locator("#code")).hasText(CODE);
            assertThat(page.locator("#code")).not().hasText(first);
            assertThat(page.locator("main a[href^='/concerns/new?turn=']")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void what_was_typed_stays_when_something_is_wrong(Service service) throws IOException {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "place");
            page.fill("#field-place", "科苑路 <b>8</b> 号");
            change(page, "contact");
            page.fill("#field-phone", "123");
            page.setInputFiles("#field-photos", photo());
            page.locator("[data-send]").click();

            assertThat(page.locator("#field-phone-error")).isVisible();
            assertThat(page.locator("#field-phone")).isFocused();
            assertThat(page.locator("#field-place")).hasValue("科苑路 <b>8</b> 号");
            assertThat(page.locator("[data-stored] img")).hasCount(1);
            page.fill("#field-phone", "");
            page.locator("[data-send]").click();

            assertThat(page.locator("#code")).hasText(CODE);
        }
    }

    @Test
    void danger_is_answered_by_the_same_panel_as_in_the_conversation_and_can_still_be_filed(Service service) {
        String fire = "我家楼上着火了，浓烟一直往楼道里冒";
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            page.navigate(service.url());
            String inConversation = panel(new Talk(page).say(fire).locator(".divert"));
            tell(page, service, fire);
            assertThat(page.locator(".divert a")).hasAttribute("href", "tel:119");
            assertThat(page.locator(".divert a")).isInViewport();
            assertThat(panel(page.locator(".divert"))).isEqualTo(inConversation);
            assertThat(reader.overflow()).isZero();
            assertThat(reader.smallTargets()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();
            reader.picture("filing-danger-390", false);
            page.locator("[data-send]").click();
            assertThat(page.locator("#code")).hasText(CODE);

            tell(page, service, NOISE);
            assertThat(page.locator(".divert")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static String panel(Locator shown) {
        return (String) shown.evaluate("panel => panel.outerHTML");
    }

    @Test
    void a_file_that_is_no_picture_is_explained(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            page.setInputFiles(
                    "#field-photos",
                    new FilePayload("发票.jpg", "image/jpeg", "<script>".getBytes(StandardCharsets.UTF_8)));
            page.locator("[data-send]").click();

            assertThat(page.locator("#field-photos-error")).containsText("发票.jpg");
        }
    }

    @Test
    void going_back_and_sending_again_files_nothing_new(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            page.locator("[data-send]").click();
            assertThat(page.locator("#code")).hasText(CODE);
            String code = page.locator("#code").textContent();

            page.goBack();
            page.locator("[data-send]").click();
            page.waitForURL("**/concerns/filed/**");

            assertThat(page.locator("#code")).hasText(code);
        }
    }

    @Test
    void another_service_asks_its_own_questions(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "place");
            page.fill("#field-place", "科苑路");
            change(page, "service");

            page.selectOption("#field-service", "street-lights");

            String question = service.application()
                    .engines()
                    .catalogue()
                    .getService("street-lights")
                    .details()
                    .getFirst()
                    .question()
                    .zh();
            assertThat(page.locator("#answers")).containsText(question);
            assertThat(page.locator("#field-place")).hasValue("科苑路");
        }
    }

    @Test
    void a_concern_can_be_filed_without_javascript(Service service) {
        try (Reader reader = browser.reader(PHONE, options -> options.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            tell(page, service, NOISE);
            page.locator("[data-send]").click();

            assertThat(page.locator("#code")).hasText(CODE);
        }
    }

    @Test
    void an_unknown_code_is_said_beside_the_field(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            reader.page().navigate(service.url() + "/track");
            reader.page().fill("#field-code", "K7QM-2XTE-9RHB");
            reader.page().locator("main button").click();

            assertThat(reader.page().locator("#field-code-error")).isVisible();
            assertThat(reader.page().locator("#field-code")).hasValue("K7QM-2XTE-9RHB");
        }
    }

    /** Opens the field of an answer. */
    private static void change(Page page, String answer) {
        page.locator("#answer-" + answer + " > summary").click();
    }

    private static void tell(Page page, Service service, String words) {
        page.navigate(service.url() + "/concerns/new");
        page.fill("#field-text", words);
        page.locator("main button.primary").click();
        assertThat(page.locator(".words")).hasText(words);
    }

    private static FilePayload photo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload("现场.png", "image/png", out.toByteArray());
    }
}
