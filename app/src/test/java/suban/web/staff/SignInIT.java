package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Role;
import suban.testing.Authenticator;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

@ServiceTest
@SuppressWarnings("NullAway.Init")
final class SignInIT {
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
    void a_wrong_password_and_an_unknown_name_are_answered_alike(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            page.navigate(service.url() + "/staff/sign-in");
            String wrongPassword = attempt(page, li.name(), "not this one at all");
            String unknownName = attempt(page, "nobody-" + li.name(), "not this one at all");

            assertThat(wrongPassword).isEqualTo(unknownName).contains("账号或密码不对");
            assertThat(page.locator("#field-name")).hasValue("nobody-" + li.name());
        }
    }

    @Test
    void guessing_has_to_wait_and_is_told_how_long(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            page.navigate(service.url() + "/staff/sign-in");
            String said = "";
            for (int i = 0; i < 12 && !said.contains("秒"); i++) said = attempt(page, li.name(), "guess number " + i);

            assertThat(said).matches("(?s).*请等 \\d+ 秒.*");
        }
    }

    @Test
    void signing_in_leads_to_where_one_wanted_to_go_and_out_again(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?state=all&order=newest");
            assertThat(page).hasURL(service.url() + "/staff/concerns?state=all&order=newest");
            Cookie cookie = reader.context().cookies().stream()
                    .filter(c -> c.name.equals("staff"))
                    .findFirst()
                    .orElseThrow();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);

            page.locator(".desk-out button").click();
            assertThat(page.locator("main")).containsText("已退出登录");
            page.navigate(service.url() + "/staff/concerns");
            assertThat(page.locator("#field-password")).isVisible();
        }
    }

    @Test
    void nobody_is_sent_to_another_site_after_signing_in(Service service) {
        Colleague li = Colleague.hire(service, Role.OPERATOR, "李明");
        try (Reader reader = browser.reader(1280)) {
            li.open(reader.page(), "/staff/sign-in?back=//example.org/staff/");
            assertThat(reader.page()).hasURL(service.url() + "/staff/articles");
        }
    }

    @Test
    void a_new_password_ends_the_sessions_elsewhere(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader here = browser.reader(1280);
                Reader elsewhere = browser.reader(1280)) {
            li.open(elsewhere.page(), "/staff/account");
            Page page = here.page();
            li.open(page, "/staff/account");
            change(page, "wrong " + Colleague.PASSWORD);
            assertThat(page.locator("#errors")).containsText("现在的密码不对");
            change(page, Colleague.PASSWORD);
            assertThat(page.locator("[role=status]")).containsText("密码已修改");

            page.navigate(service.url() + "/staff/concerns");
            assertThat(page.locator(".tabs")).isVisible();
            elsewhere.page().navigate(service.url() + "/staff/concerns");
            assertThat(elsewhere.page().locator("#field-password")).isVisible();
        }
    }

    @Test
    void an_administrator_adds_an_account_whose_owner_chooses_a_password(Service service) {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        try (Reader reader = browser.reader(1280);
                Reader newcomer = browser.reader(390)) {
            Page page = reader.page();
            chief.open(page, "/staff/accounts");
            String name = "new" + chief.name();
            page.fill("#field-name", name);
            page.fill("#field-display-name", "<b>新同事</b>");
            page.locator("form[action='/staff/accounts'][method=post] button").click();
            String password = page.locator("#password").textContent();
            assertThat(page.locator("table")).containsText("<b>新同事</b>");
            reader.picture("accounts-1280-zh", true);

            Page theirs = newcomer.page();
            theirs.navigate(service.url() + "/staff/concerns?state=all");
            attempt(theirs, name, password);
            assertThat(theirs.locator("h1")).hasText("设置自己的密码");
            choose(theirs, "woaini1314520");
            assertThat(theirs.locator("#field-password-error")).containsText("容易被猜到");
            newcomer.picture("first-password-390-zh", true);
            choose(theirs, Colleague.PASSWORD);
            assertThat(theirs).hasURL(service.url() + "/staff/concerns?state=all");

            page.navigate(service.url() + "/staff/accounts/" + name);
            page.locator("text=生成初始密码").click();
            assertThat(page.locator("#password")).isVisible();
            reader.picture("colleague-1280-zh", true);
            theirs.navigate(service.url() + "/staff/concerns");
            assertThat(theirs.locator("#field-password")).isVisible();
            page.selectOption("#field-role", "manager");
            page.locator("text=保存").click();
            assertThat(page.locator("[role=status]")).containsText("已保存");
            page.locator("button.danger").click();
            assertThat(page.locator("[role=status]")).containsText("已停用");
            org.assertj.core.api.Assertions.assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_second_factor_is_set_up_used_and_recovered_from(Service service) throws Exception {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390);
                Reader later = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/account");
            page.locator("a[href='/staff/second-factor/new']").click();
            reader.picture("second-factor-390-zh", true);
            Authenticator app = new Authenticator(page.locator("#secret").textContent());
            page.fill("#field-code", app.next());
            page.fill("#field-current", Colleague.PASSWORD);
            page.locator("form[action='/staff/second-factor/new'] button.primary")
                    .click();
            assertThat(page.locator(".recovery-codes li")).hasCount(10);
            reader.picture("recovery-codes-390-zh", true);
            String recovery = page.locator(".recovery-codes li").first().textContent();
            page.locator("a.primary").click();
            assertThat(page.locator("main")).containsText("剩余恢复码：10");
            reader.picture("account-390-zh", true);

            Page other = later.page();
            other.navigate(service.url() + "/staff/articles");
            attempt(other, li.name(), Colleague.PASSWORD);
            other.fill("#field-code", "000000");
            other.locator(".step button.primary").click();
            assertThat(other.locator("#field-code-error")).containsText("验证码不对");
            later.picture("code-1280-zh", true);
            other.fill("#field-code", recovery);
            other.locator(".step button.primary").click();
            assertThat(other).hasURL(service.url() + "/staff/articles");

            other.navigate(service.url() + "/staff/account");
            assertThat(other.locator(".sessions li")).hasCount(2);
            assertThat(other.locator(".sessions")).containsText("Chrome · Linux");
            later.picture("account-1280-zh", true);
            other.locator("form[action='/staff/account/sessions/end-others'] button")
                    .click();
            assertThat(other.locator("[role=status]")).containsText("其他地方的登录都已退出");
            page.navigate(service.url() + "/staff/account");
            assertThat(page.locator("#field-password")).isVisible();

            other.navigate(service.url() + "/staff/second-factor");
            other.fill("#field-current", Colleague.PASSWORD);
            later.picture("second-factor-1280-zh", true);
            other.locator("button.danger").click();
            assertThat(other.locator("[role=status]")).containsText("两步验证已关闭");
            org.assertj.core.api.Assertions.assertThat(reader.complaints()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(later.complaints()).isEmpty();
        }
    }

    private static void choose(Page page, String password) {
        page.fill("#field-password", password);
        page.fill("#field-again", password);
        page.locator("form[action='/staff/sign-in/password'] button.primary").click();
        page.waitForLoadState();
    }

    private static void change(Page page, String current) {
        page.fill("#field-current", current);
        page.fill("#field-password", "a lantern in the rain");
        page.fill("#field-again", "a lantern in the rain");
        page.locator("form[action='/staff/account/password'] button").click();
    }

    private static String attempt(Page page, String name, String password) {
        page.fill("#field-name", name);
        page.fill("#field-password", password);
        page.locator("form.card button.primary").click();
        page.waitForLoadState();
        return page.locator("main").textContent();
    }
}
