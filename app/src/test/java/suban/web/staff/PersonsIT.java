package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** A resident asks what is kept of them, wants a copy, and wants it erased. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class PersonsIT {
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
    void what_is_kept_of_a_person_is_found_copied_and_erased(Service service) throws IOException {
        Client client = service.client();
        String conversation = client.startConversation();
        client.ask(conversation, "我叫钱多多，电话 139 8765 4321，居住证丢了怎么补");
        Colleague.file(client, "南山区桃园路路灯坏了三天，我叫钱多多，电话13987654321");
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            chief.open(page, "/staff/persons");
            page.locator("main .button.primary").click();
            assertThat(page.locator("#field-person-error")).containsText("请输入");

            page.fill("#field-person", "13900000001");
            page.locator("main .button.primary").click();
            assertThat(page.locator("main")).containsText("没有留存");

            page.fill("#field-person", "+86 139-8765-4321");
            page.locator("main .button.primary").click();
            assertThat(page.locator("main")).containsText("诉求 1 件，对话 1 段");
            assertThat(page.url()).doesNotContain("139");
            reader.picture("persons", true);
            assertThat(reader.complaints()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();

            Download copy = page.waitForDownload(
                    () -> page.locator("form[action$=export] button").click());
            try (ZipInputStream zip = new ZipInputStream(copy.createReadStream())) {
                assertThat(zip.getNextEntry())
                        .isNotNull()
                        .extracting(e -> e.getName())
                        .isEqualTo("data.json");
                String json = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(json).contains("钱多多", "路灯坏了三天", "居住证丢了怎么补").doesNotContain("周主任");
            }

            page.locator("form[action$=erase] button").click();
            assertThat(page.locator("main")).containsText("请先勾选确认");
            page.check("[name=sure]");
            page.locator("form[action$=erase] button").click();
            assertThat(page.locator("[role=status]")).containsText("已删除：诉求 1 件，对话 1 段");

            page.fill("#field-person", "13987654321");
            page.locator("main .button.primary").click();
            assertThat(page.locator("main")).containsText("没有留存");
            page.navigate(service.url() + "/staff/concerns?state=all&order=newest");
            page.locator("a:has-text('内容已删除')").first().click();
            assertThat(page.locator("h1")).containsText("内容已删除");
            assertThat(page.locator("main")).containsText("只保留办理步骤");
        }
        // Whoever comes back begins anew.
        assertThat(client.ask(conversation, "你好").status()).isEqualTo(404);
    }

    @Test
    void a_manager_learns_nothing_by_searching_for_a_number(Service service) {
        Colleague.file(service.client(), "福田区园岭街道路灯坏了，电话13811112222");
        for (Role role : new Role[] {Role.MANAGER, Role.INTAKE}) {
            Colleague reader = Colleague.hire(service, role, "王经理");
            try (Reader window = browser.reader(1280)) {
                Page page = window.page();
                reader.open(page, "/staff/concerns?state=all&q=13811112222");
                assertThat(page.locator(".queue-title a")).hasCount(role == Role.INTAKE ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void an_administrator_sees_how_long_what_is_kept_and_how_to_change_it(int width, Service service) {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        try (Reader reader = browser.reader(width)) {
            Page page = reader.page();
            chief.open(page, "/staff/persons");
            page.locator("a[href='/staff/retention']").click();
            assertThat(page.locator("main")).containsText("60 个月");
            assertThat(page.locator("#change code")).containsText("conversations: 12, concerns: 60");
            assertThat(page.locator("#soon-concerns")).hasText("0");
            reader.picture("retention-" + width, true);
            assertThat(reader.overflow()).isZero();
            assertThat(reader.violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void the_page_reads_well_in_english(int width, Service service) {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "Chief Zhou");
        try (Reader reader = browser.reader(width)) {
            Page page = reader.page();
            chief.open(page, "/staff/persons?lang=en");
            assertThat(page.locator("h1")).containsText("Personal data");
            assertThat(page.locator("main")).containsText("12 months");
            reader.picture("persons-en-" + width, true);
            assertThat(reader.overflow()).isZero();
            assertThat(reader.violations()).isEmpty();
        }
    }
}
