package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.audit.Verification;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** What staff do leaves its entry, no more and no less, and nothing that a resident said. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class AuditIT {
    private static final String NAME = "欧阳晓芙蓉";
    private static final String PHONE = "13911112222";
    private static final String WORDS = "鲸鱼雕像旁边的路灯坏了";

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
    void a_concerns_whole_life_is_written_down_and_nothing_that_the_resident_said(Service service) throws IOException {
        String code = file(service);
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=鲸鱼雕像");
            assertThat(deeds(service, li)).containsExactly("sign-in account:" + li.name());
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".desk-photos img")).hasCount(1);
            page.waitForFunction("() => document.querySelector('.desk-photos img').complete");
            String id = "concern:" + page.url().replaceAll(".*/concerns/|\\?.*", "");
            assertThat(deeds(service, li)).containsExactly("concern-read " + id, "photo-read " + id);

            page.fill("#field-place", "鲸鱼雕像东侧");
            page.locator("[data-save]").click();
            assertThat(page.locator("[role=status]")).containsText("更正已保存");
            page.waitForFunction("() => document.querySelector('.desk-photos img').complete");
            assertThat(deeds(service, li))
                    .containsExactly("concern-corrected " + id, "concern-read " + id, "photo-read " + id);

            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("已受理");
            assertThat(deeds(service, li)).containsExactly("concern-moved " + id);
            page.locator(".desk-out button").click();
            page.waitForURL("**/staff/sign-in?out=1");
            assertThat(deeds(service, li)).containsExactly("sign-out account:" + li.name());
        }
        service.application()
                .auditLog()
                .forEach(
                        AuditFilter.ALL,
                        // Hashes and ids are made of chance, which writes four digits of a telephone now and then.
                        entry -> assertThat(entry.toString().replaceAll("[0-9a-f-]{32,}", ""))
                                .doesNotContain(NAME, PHONE, "鲸鱼", code, code.replace("-", ""), PHONE.substring(7)));
        assertThat(service.application().auditLog().verify()).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void who_sees_no_contact_and_only_masked_words_leaves_no_entry(Service service) throws IOException {
        file(service);
        Colleague chen = Colleague.hire(service, Role.MANAGER, "陈局");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            chen.open(page, "/staff/concerns?state=all&q=鲸鱼雕像");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".said-words")).containsText("鲸鱼雕像");
            assertThat(deeds(service, chen)).doesNotContain("concern-read");
        }
    }

    @Test
    void a_password_typed_into_the_field_for_the_name_is_kept_nowhere(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        String mistyped = "kites-" + UUID.randomUUID();
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            for (String name : List.of(mistyped, li.name())) {
                page.navigate(service.url() + "/staff/sign-in");
                page.fill("#field-name", name);
                page.fill("#field-password", "wrong password");
                page.locator("form.card button.primary").click();
                assertThat(page.locator(".error, .notice.danger, [role=alert]").first())
                        .isVisible();
            }
        }
        List<AuditEntry> failures =
                service.application().auditLog().list(new AuditFilter("stranger", null, null, null, null), null, 2);
        assertThat(failures)
                .extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::outcome)
                .containsExactly(
                        tuple("sign-in-failed", "account:" + li.name(), "refused"),
                        tuple("sign-in-failed", "", "refused"));
        assertThat(failures).allMatch(entry -> entry.network().matches("127\\.0\\.0\\.1|[0-9a-f:]+/64"));
        service.application()
                .auditLog()
                .forEach(AuditFilter.ALL, entry -> assertThat(entry.toString()).doesNotContain(mistyped));
    }

    @Test
    void changes_of_accounts_are_written_down(Service service) {
        Colleague zhou = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        String added = "n" + UUID.randomUUID().toString().substring(0, 8);
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            zhou.open(page, "/staff/accounts");
            page.fill("#field-name", added);
            page.fill("#field-display-name", "新同事");
            page.locator("form[action='/staff/accounts'][method=post] button").click();
            assertThat(page.locator("#password")).isVisible();
            page.fill("#field-name", added);
            page.fill("#field-display-name", "新同事");
            page.locator("form[action='/staff/accounts'][method=post] button").click();
            assertThat(page.locator("#errors")).isVisible();
            page.navigate(service.url() + "/staff/accounts/" + li.name());
            page.locator("button[formaction$='/disable']").click();
            page.locator("button[formaction$='/enable']").click();
            assertThat(page.locator("[role=status]")).isVisible();
            page.selectOption("#field-role", "manager");
            page.locator("form[action$='" + li.name() + "'] button").click();
            assertThat(page.locator("[role=status]")).isVisible();
            page.locator("form[action$='/reset'] button").first().click();
            assertThat(page.locator("#password")).isVisible();
            page.navigate(service.url() + "/staff/account");
            change(page, "not the password", "another fine password");
            change(page, Colleague.PASSWORD, "another fine password");
            assertThat(page.locator("[role=status]")).isVisible();
        }
        assertThat(deeds(service, zhou))
                .containsExactly(
                        "sign-in account:"
                                + zhou.name(), // and setting up the second factor, which an administrator has to
                        "second-factor-set-up account:" + zhou.name(),
                        "sign-in account:" + zhou.name(),
                        "account-added account:" + added,
                        "account-disabled account:" + li.name(),
                        "account-enabled account:" + li.name(),
                        "role-changed account:" + li.name(),
                        "password-reset account:" + li.name(),
                        "password-changed account:" + zhou.name() + " refused",
                        "password-changed account:" + zhou.name());
    }

    @Test
    void publishing_and_retiring_are_written_down_and_drafts_are_not(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        String id = "audited-" + UUID.randomUUID().toString().substring(0, 8);
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            wu.open(page, "/staff/articles/new?language=zh&id=" + id);
            page.fill("#field-title", "旧风筝在哪里回收 " + id);
            page.fill("#field-body", "送到社区服务站。");
            page.selectOption("#field-owner", "urban-management");
            page.fill("#field-reason", "市民常问");
            page.locator("[data-save]").click();
            assertThat(page.locator("[role=status]")).containsText("草稿已保存");
            page.locator("[data-accept]").click();
            page.fill("#field-reason", "核对过");
            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("已发布");
            page.fill("#field-step-reason", "服务停办");
            page.locator("form[action$='/retire'] button").click();
            assertThat(page.locator("[role=status]")).containsText("已停用");
        }
        assertThat(deeds(service, wu))
                .containsExactly(
                        "sign-in account:" + wu.name(),
                        "article-published article:zh/" + id,
                        "article-retired article:zh/" + id);
    }

    private static void change(Page page, String current, String password) {
        page.fill("#field-current", current);
        page.fill("#field-password", password);
        page.fill("#field-again", password);
        page.locator("form[action$='/password'] button").click();
        page.waitForLoadState();
    }

    private long read;

    /** What somebody did since this was last asked for: code, subject, and the outcome when it was refused. */
    private List<String> deeds(Service service, Colleague colleague) {
        List<AuditEntry> all = service.application()
                .auditLog()
                .list(new AuditFilter(colleague.name(), null, null, null, null), null, 1_000)
                .reversed();
        List<String> deeds = all.stream()
                .filter(entry -> entry.number() > read)
                .map(entry -> (entry.action() + " " + entry.subject() + (entry.isRefused() ? " refused" : "")).strip())
                .toList();
        if (!all.isEmpty()) read = all.getLast().number();
        return deeds;
    }

    /** A resident files a concern with name, telephone and photo; gives its tracking code. */
    private static String file(Service service) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        try (Reader resident = browser.reader(390)) {
            Page page = resident.page();
            page.navigate(service.url() + "/concerns/new");
            page.fill("#field-text", "福田区莲花街道" + WORDS + "，我叫" + NAME + "，电话" + PHONE);
            page.locator("button[value=understand]").click();
            page.setInputFiles("#field-photos", new FilePayload("现场.png", "image/png", png.toByteArray()));
            assertThat(page.locator("#field-phone")).hasValue(PHONE);
            page.locator("[data-send]").click();
            return page.locator("#code").textContent().strip();
        }
    }
}
