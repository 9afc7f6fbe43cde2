package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** The review desk for somebody who reviews hundreds a day. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class DeskIT {
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
    void a_service_is_corrected_with_six_keys(Service service) {
        Colleague.file(service.client(), "龙岗区坂田街道雪岗路有人占道摆摊卖水果");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "雪岗路有人占道");
            page.locator(".queue-title a").first().click();
            String address = page.url();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(page.locator(".desk-answers li, .context .quiet").first())
                    .isVisible();
            reader.picture("desk-concern-1280", true);
            page.keyboard().press("e");
            assertThat(page.locator("[role=combobox]#field-service-find")).isFocused();
            page.keyboard().type("td");
            assertThat(page.locator("#field-service-found [role=option]").first())
                    .containsText("停电");
            reader.picture("desk-picker-1280", false);
            page.keyboard().press("Enter");
            assertThat(page.locator("#field-service")).hasValue("power-outage");
            assertThat(page.locator("#field-department")).hasValue("power");
            assertThat(reader.violations()).isEmpty();
            page.keyboard().press("d");
            assertThat(page.locator("[role=status]").first()).containsText("已派单");
            page.navigate(address);
            assertThat(page.locator(".context .timeline")).containsText("停电");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void in_english_past_concerns_stand_beside_and_a_manager_changes_nothing(Service service) {
        for (int i = 1; i <= 2; i++) Colleague.file(service.client(), "盐田区梅沙街道环梅路路灯不亮，编号旧" + i);
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        Colleague chen = Colleague.hire(service, Role.MANAGER, "陈局");
        try (Reader reader = browser.reader(390);
                Reader other = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?lang=en&q=" + "环梅路路灯");
            page.locator(".queue-title a").first().click();
            page.locator("[data-move=reject] summary").click();
            page.fill("#field-reason", "已经报修，联系 0755-83912345");
            page.locator("[data-move=reject] button").click();
            assertThat(page.locator("[role=status]").first()).containsText("closed without action");
            assertThat(page.locator(".desk-similar li").first()).containsText("same day");
            assertThat(page.locator(".desk-similar .said").first()).containsText("报修");
            page.locator("[data-claim]").click();
            assertThat(page.locator("[role=status]").first()).containsText("yours now");
            page.locator("#field-service-find").fill("noise");
            assertThat(page.locator("#field-service-found [role=option]").first())
                    .containsText("oise");
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();
            reader.picture("desk-concern-390-en", true);
            assertThat(reader.complaints()).isEmpty();

            Page read = other.page();
            chen.open(read, "/staff/concerns?q=" + "环梅路路灯");
            assertThat(read.locator("[data-bulk]")).hasCount(0);
            read.locator(".queue-title a").first().click();
            assertThat(read.locator(".desk-similar .said").first()).containsText("报修");
            assertThat(read.content()).doesNotContain("83912345");
            assertThat(read.locator("[data-claim], [data-answer-with]")).hasCount(0);
        }
    }

    @Test
    void the_picker_is_left_by_escape_as_it_was(Service service) {
        Colleague.file(service.client(), "龙岗区坂田街道雪岗路路灯不亮");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "雪岗路路灯不亮");
            page.locator(".queue-title a").first().click();
            String before = page.locator("#field-service").inputValue();
            page.keyboard().press("e");
            page.keyboard().type("噪音");
            page.keyboard().press("Escape");
            assertThat(page.locator("#field-service-found")).isHidden();
            page.keyboard().press("Escape");
            assertThat(page.locator("#field-service")).hasValue(before);
        }
    }

    @Test
    void many_are_claimed_and_given_to_a_colleague_at_once(Service service) {
        for (int i = 1; i <= 3; i++) Colleague.file(service.client(), "福田区福保街道益田路井盖丢了，编号批" + i);
        Colleague supervisor = Colleague.hire(service, Role.SUPERVISOR, "赵主任");
        Colleague wang = Colleague.hire(service, Role.INTAKE, "王芳");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            supervisor.open(page, "/staff/concerns?q=" + "益田路井盖");
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(page.locator("[data-chosen]")).containsText("2");
            reader.picture("desk-list-1280", false);
            assertThat(reader.violations()).isEmpty();
            page.locator("[data-bulk] select[name=to]").selectOption(wang.name());
            page.locator("[data-bulk] [value=assign]").click();
            assertThat(page.locator("[role=status]")).containsText("已交办 2 条");
            page.locator("main .button").click();
            assertThat(page.locator(".queue tbody tr:has-text('王芳')")).hasCount(2);
            page.locator("[data-all] input").check();
            page.locator("[data-bulk] [value=claim]").click();
            assertThat(page.locator("[role=status]")).containsText("已认领 1 条");
            assertThat(page.locator("main .desk-similar li")).hasCount(2);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void many_are_dispatched_without_scripts_and_on_a_phone(Service service) {
        for (int i = 1; i <= 2; i++) Colleague.file(service.client(), "宝安区新安街道翻身路路灯不亮，编号无" + i);
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390, o -> o.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "翻身路路灯");
            for (int i = 0; i < 2; i++)
                page.locator("input[name=concern]").nth(i).check();
            reader.picture("desk-list-390", true);
            page.locator("[data-bulk] [value=dispatch]").click();
            assertThat(page.locator("[role=status]")).containsText("已派单 2 条");
        }
    }

    @Test
    void hostile_bulk_forms_change_nothing(Service service) throws IOException, InterruptedException {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        StaffVisitor visitor = new StaffVisitor(service);
        visitor.signIn(li);
        String token = visitor.token("/staff/concerns");
        assertThat(visitor.post("/staff/concerns/bulk", Map.of("_token", token, "act", "drop"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/staff/concerns/bulk", Map.of("_token", token, "act", "assign"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/staff/concerns/bulk", Map.of("_token", "no", "act", "accept"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/staff/concerns/bulk", Map.of("_token", token, "act", "accept", "concern", "' OR 1.1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.post("/staff/concerns/bulk", Map.of("_token", token, "act", "accept", "concern", "0a0a.1"))
                        .body())
                .contains("没有这条诉求");
        assertThat(visitor.post("/staff/concerns/filters", Map.of("_token", token, "name", "<script>".repeat(9)))
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("filter-too-long"));
        assertThat(visitor.get("/staff/services.json").headers().firstValue("ETag"))
                .isPresent();
    }

    @Test
    void a_filter_is_kept_under_a_name_found_in_the_palette_and_removed(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?urgency=urgent&order=newest");
            page.locator(".saved summary").click();
            page.fill(".saved [name=name]", "<b>急件</b>");
            page.locator(".saved .button").click();
            assertThat(page.locator("[role=status]").first()).containsText("筛选已保存");
            page.navigate(service.url() + "/staff/concerns");
            page.keyboard().press("Control+k");
            assertThat(page.locator("[data-palette] input")).isFocused();
            page.keyboard().type("急件");
            reader.picture("desk-palette-1280", false);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("urgency=urgent"));
            page.keyboard().press("?");
            assertThat(page.locator("[data-key-help]")).isVisible();
            reader.picture("desk-help-1280", false);
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-key-help]")).isHidden();
            page.locator(".saved summary").click();
            page.locator(".saved form[action*=remove] button").click();
            assertThat(page.locator("[data-saved]")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void unsaved_changes_are_asked_about_once_in_the_page(Service service) {
        Colleague.file(service.client(), "南山区蛇口街道工业路垃圾堆放，编号离一");
        Colleague.file(service.client(), "南山区蛇口街道工业路垃圾堆放，编号离二");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "工业路垃圾堆放");
            page.locator(".queue-title a").first().click();
            String first = page.url();
            page.fill("#field-place", "工业路口");
            page.keyboard().press("Escape");
            page.keyboard().press("j");
            assertThat(page.locator(".leaving button").first()).isFocused();
            reader.picture("desk-leaving-1280", false);
            page.keyboard().press("Escape");
            assertThat(page.locator(".leaving")).hasCount(0);
            assertThat(page).hasURL(first);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said-words")).containsText("离二");
            page.navigate(first);
            assertThat(page.locator("#field-place")).hasValue("工业路口");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_caller_is_listened_to_and_told_a_code(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns/new");
            page.locator("#field-text").pressSequentially("楼下工地半夜还在打桩，吵得睡不着");
            assertThat(page.locator("#heard .facts")).containsText("噪");
            assertThat(page.locator("#heard .ask li").first()).isVisible();
            reader.picture("desk-hotline-1280", true);
            page.fill("#field-phone", "13912345678");
            page.locator("[data-save]").click();
            assertThat(page.locator(".to-read-out")).hasText(Pattern.compile("\\S{6,}"));
            String code = page.locator(".to-read-out").textContent().strip();
            page.navigate(service.url() + "/staff/concerns?q=" + code);
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".context .timeline").first()).containsText("李明");
            assertThat(page.locator(".context")).containsText("13912345678");
            assertThat(reader.complaints()).isEmpty();
        }
        try (Reader reader = browser.reader(390, o -> o.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            li.open(page, "/staff/concerns/new");
            page.locator("button[value=file]").click();
            assertThat(page.locator("#field-text-error")).isVisible();
            page.fill("#field-text", "光明区马田街道路灯不亮");
            page.locator("button[value=heard]").click();
            assertThat(page.locator("#heard")).containsText("光明");
            reader.picture("desk-hotline-390", true);
            assertThat(reader.overflow()).isLessThanOrEqualTo(0);
        }
    }
}
