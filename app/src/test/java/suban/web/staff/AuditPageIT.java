package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** Administrators read who did what, in both languages, on a phone and at a desk; nobody else does. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class AuditPageIT {
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
    void administrators_alone_read_it_and_reading_is_written_down(Service service) {
        Colleague zhou = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        for (Role role : List.of(Role.OPERATOR, Role.INTAKE, Role.MANAGER)) {
            Colleague other = Colleague.hire(service, role, "同事");
            try (Reader reader = browser.reader(1280)) {
                other.open(reader.page(), "/staff/account");
                assertThat(reader.page().locator("a[href='/staff/audit']")).hasCount(0);
                for (String path : List.of("/staff/audit", "/staff/audit/export.csv"))
                    assertThat(reader.page().request().get(service.url() + path).status())
                            .isEqualTo(403);
            }
        }
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            zhou.open(page, "/staff/account");
            page.locator("a[href='/staff/audit']").click();
            assertThat(page.locator("table.audit tbody tr").first()).containsText("查看审计记录");
            assertThat(page.locator("table.audit tbody tr").first()).containsText("周主任");
            page.fill("[name=actor]", zhou.name());
            page.selectOption("[name=action]", "sign-in");
            page.locator("[data-go]").click();
            page.waitForURL(url -> url.contains("action=sign-in"));
            assertThat(page.locator("table.audit tbody tr")).hasCount(2); // once to set up the second factor
            page.navigate(service.url() + "/staff/audit?actor=" + zhou.name() + "&until=2001-01-31");
            assertThat(page.locator(".empty")).containsText("没有符合的记录");
            page.navigate(service.url() + "/staff/audit?subject=%22%3E%3Cscript%3E&before=x&from=2026-99-99");
            assertThat(page.locator("[name=subject]")).hasValue("\"><script>");

            APIResponse csv = page.request().get(service.url() + "/staff/audit/export.csv?actor=" + zhou.name());
            assertThat(csv.headers().get("content-type")).startsWith("text/csv");
            assertThat(csv.headers().get("content-disposition")).contains("attachment");
            String text = new String(csv.body(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeffnumber,at,actor,action").contains(zhou.name() + ",exported,log:audit");
            assertThat(text.lines().skip(1)).allMatch(line -> line.contains("," + zhou.name() + ","));
            assertThat(reader.complaints()).isEmpty();
        }
        assertThat(service.application()
                        .auditLog()
                        .list(new AuditFilter(zhou.name(), null, null, null, null), null, 100))
                .extracting(AuditEntry::action, AuditEntry::subject)
                .contains(tuple("log-read", "log:audit"), tuple("exported", "log:audit"));
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "zh-CN, 1280", "en-GB, 390", "en-GB, 1280"})
    void the_page_can_be_read_and_paged(String locale, int width, Service service) {
        Colleague.file(service.client(), "罗湖区东门街道青铜马雕像旁边的路灯坏了");
        Colleague zhou = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        boolean touch = width < 700;
        try (Reader reader = browser.reader(
                width, o -> o.setLocale(locale).setHasTouch(touch).setIsMobile(touch))) {
            Page page = reader.page();
            zhou.open(page, "/staff/concerns?state=all&q=青铜马雕像");
            page.locator(".queue-title a").first().click();
            for (int i = 0; i < 60; i++)
                assertThat(page.request().get(service.url() + "/staff/audit").ok())
                        .isTrue();
            page.navigate(service.url() + "/staff/audit?actor=" + zhou.name());
            assertThat(page.locator("table.audit tbody tr")).hasCount(50);
            page.locator("a[rel=next]").click();
            assertThat(page.locator("table.audit tbody tr").last())
                    .containsText(locale.startsWith("zh") ? "登录" : "Signed in");
            assertThat(reader.faintTexts()).isEmpty();
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            if (touch) assertThat(reader.smallTargets()).allMatch(small -> small.contains("<a "));
            reader.picture("audit-" + width + "-" + locale.substring(0, 2), false);
            assertThat(reader.complaints()).isEmpty();
        }
    }
}
