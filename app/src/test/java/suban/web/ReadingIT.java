package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** Pages can be read by everybody: both languages, both themes, large letters, phone and desk; and look as they should. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class ReadingIT {
    private static final List<String> PAGES = List.of(
            "/",
            "/concerns/new",
            "/track",
            "/track?code=X",
            "/mine",
            "/articles",
            "/articles?q=zzzz",
            "/articles/LANG/housing-fund-rent",
            "/nothing-here");

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, LIGHT, 390", "zh-CN, DARK, 1280", "en-GB, DARK, 390", "en-GB, LIGHT, 1280"})
    void every_page_can_be_read(String locale, ColorScheme scheme, int width, Service service) {
        try (Reader reader = browser.reader(width, o -> o.setLocale(locale).setColorScheme(scheme))) {
            String language = locale.substring(0, 2);
            for (String path : PAGES) {
                reader.page().navigate(service.url() + path.replace("LANG", language));
                check(reader, path);
                assertThat(reader.violations()).as(path).isEmpty();
            }
            reader.page()
                    .waitForResponse(
                            "**/preferences",
                            () -> reader.page().locator("button[name=letters]").click());
            for (String path : PAGES) {
                reader.page().navigate(service.url() + path.replace("LANG", language));
                check(reader, path + " in large letters");
            }
        }
    }

    private static void check(Reader reader, String what) {
        assertThat(reader.faintTexts()).as(what).isEmpty();
        assertThat(reader.smallTargets()).as(what).isEmpty();
        assertThat(reader.overflow()).as(what).isLessThanOrEqualTo(0);
        assertThat(reader.complaints()).as(what).isEmpty();
    }

    @Test
    void language_theme_and_letters_are_remembered(Service service) {
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            page.navigate(service.url() + "/track");
            page.locator("button[name=language]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            page.waitForResponse(
                    "**/preferences", () -> page.locator("button.to-dark").click());
            page.waitForResponse(
                    "**/preferences", () -> page.locator("button[name=letters]").click());

            page.navigate(service.url() + "/articles");

            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page.locator("html")).hasAttribute("data-letters", "large");
            assertThat(page.locator("h1")).hasText("Articles");
        }
    }

    @Test
    void a_sample_city_says_so_on_every_page(Service service) {
        try (Reader reader = browser.reader(390)) {
            for (String path : PAGES) {
                reader.page().navigate(service.url() + path.replace("LANG", "zh"));
                assertThat(reader.page().locator(".sample-banner")).isVisible();
            }
        }
    }

    @Test
    void the_keyboard_reaches_the_content_past_the_header(Service service) {
        try (Reader reader = browser.reader(1280)) {
            reader.page().navigate(service.url() + "/articles");
            reader.page().keyboard().press("Tab");
            assertThat(reader.page().locator(".skip-link")).isFocused();
            reader.page().keyboard().press("Enter");
            reader.page().keyboard().press("Tab");

            assertThat(reader.page().locator("#q")).isFocused();
        }
    }

    @Test
    void articles_are_found_by_the_words_residents_use(Service service) {
        try (Reader reader = browser.reader(390)) {
            reader.page().navigate(service.url() + "/articles?q=" + "公積金");

            assertThat(reader.page().locator(".links a").first()).containsText("公积金");
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "1280"})
    void pictures_of_the_main_pages(int width, Service service) {
        try (Reader reader = browser.reader(width)) {
            Page page = reader.page();
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
            page.navigate(service.url());
            Talk talk = new Talk(page);
            talk.say("租房可以提取公积金吗？");
            reader.picture("chat-" + width, false);
            talk.say("南山区粤海街道科苑路边上的工地昨晚又打桩到凌晨三点，根本没法睡觉！")
                    .locator(".concern-card a")
                    .click();
            assertThat(page.locator("#concern")).isVisible();
            check(reader, "form");
            reader.picture("confirm-" + width, true);
            page.locator("[data-send]").click();
            page.locator("main a[href^='/track/']").click();
            assertThat(page.locator(".timeline li")).hasCount(1);
            check(reader, "tracking");
            reader.picture("tracking-" + width, false);
        }
    }
}
