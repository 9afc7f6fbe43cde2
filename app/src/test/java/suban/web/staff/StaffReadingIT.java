package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** The pages for staff can be read in both languages and themes, on a phone and at a desk; and look as they should. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class StaffReadingIT {
    private static final List<String> PAGES = List.of(
            "/staff/concerns?state=all",
            "/staff/concerns?q=zzzzzz",
            "/staff/concerns/new",
            "/staff/templates",
            "/staff/notices",
            "/staff/units",
            "/staff/roster",
            "/staff/persons",
            "/staff/audit",
            "/staff/articles",
            "/staff/articles?q=zzzzzz",
            "/staff/articles/new",
            "/staff/articles/zh/residence-permit-lost",
            "/staff/articles/zh/residence-permit-lost/versions/1",
            "/staff/account",
            "/staff/accounts",
            "/staff/accounts/admin",
            "/staff/second-factor",
            "/staff/second-factor/new",
            "/staff/nothing-here");

    private static Browser browser;

    @BeforeAll
    static void open(Service service) {
        browser = Browser.open();
        fileSome(service);
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, LIGHT, 390", "zh-CN, DARK, 1280", "en-GB, DARK, 390", "en-GB, LIGHT, 1280"})
    void every_page_can_be_read(String locale, ColorScheme scheme, int width, Service service) {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        boolean touch = width < 700;
        try (Reader reader = browser.reader(
                width,
                o -> o.setLocale(locale)
                        .setColorScheme(scheme)
                        .setHasTouch(touch)
                        .setIsMobile(touch))) {
            Page page = reader.page();
            page.navigate(service.url() + "/staff/sign-in");
            check(reader, "sign-in", touch);
            chief.open(page, "/staff/concerns");
            page.locator(".queue-title a").first().click();
            check(reader, "concern", touch);
            page.navigate(service.url() + "/staff/concerns?origin=handover&state=all");
            page.locator(".queue-title a").first().click();
            check(reader, "hand-over", touch);
            for (String path : PAGES) {
                page.navigate(service.url() + path);
                check(reader, path, touch);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "zh-CN, 1280"})
    void pictures_of_the_main_pages(String locale, int width, Service service) {
        Colleague li = Colleague.hire(service, Role.ADMINISTRATOR, "李明");
        try (Reader reader = browser.reader(width, o -> o.setLocale(locale));
                Reader resident = browser.reader(width)) {
            Page told = resident.page();
            told.navigate(service.url());
            new Talk(told)
                    .say("宝安区西乡街道碧海湾小区对面的工地昨晚又打桩到凌晨两点，老人根本没法睡觉！")
                    .locator(".concern-card a")
                    .click();
            told.locator("#answer-contact summary").click();
            told.fill("#field-phone", "13800138000");
            told.locator("[data-send]").click();
            told.locator("main a[href^='/track/']").waitFor();

            String tag = "-" + width + "-" + locale.substring(0, 2);
            Page page = reader.page();
            page.navigate(service.url() + "/staff/sign-in");
            reader.picture("sign-in" + tag, false);
            li.open(page, "/staff/concerns?order=newest");
            reader.picture("intake" + tag, false);
            page.locator(".queue-title a")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("碧海湾"))
                    .first()
                    .click();
            assertThat(page.locator(".said-words mark").first()).isVisible();
            reader.picture("concern" + tag, false);
            page.navigate(service.url() + "/staff/articles");
            reader.picture("knowledge" + tag, false);
        }
    }

    private static void fileSome(Service service) {
        for (String text : List.of(
                "福田区华强北街道的路灯坏了一个多星期，晚上走路很危险", "龙岗区布吉街道我们小区电梯坏了好几天，老人下不了楼", "公司拖欠我两个月工资，在龙华区民治街道", "建议在坪山区多建几个公共厕所"))
            Colleague.file(service.client(), text);
        String conversation = service.client().startConversation();
        service.client().ask(conversation, "居住证丢了怎么补办");
        service.client().ask(conversation, "我还是不明白，转人工");
    }

    private static void check(Reader reader, String what, boolean touch) {
        assertThat(reader.faintTexts()).as(what).isEmpty();
        assertThat(reader.violations()).as(what).isEmpty();
        assertThat(reader.overflow()).as(what).isLessThanOrEqualTo(0);
        // In a list the whole card takes the touch, not the words of its link alone.
        if (touch) assertThat(reader.smallTargets()).as(what).allMatch(small -> small.contains("<a href=\"/staff/"));
        assertThat(reader.complaints()).as(what).isEmpty();
    }
}
