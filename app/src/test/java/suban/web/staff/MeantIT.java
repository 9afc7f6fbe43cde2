package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** What comes of a step is what whoever took it meant. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class MeantIT {
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
    void enter_in_a_field_saves_and_chooses_nothing(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader resident = browser.reader(390);
                Reader reader = browser.reader(1280)) {
            Page told = resident.page();
            told.navigate(service.url() + "/concerns/new");
            told.fill("#field-text", "光明区马田街道晚上楼下很吵，不知道是工地还是酒吧，还有人跳舞");
            told.locator("button[value=understand]").click();
            told.locator("[data-send]").click();
            told.locator("main a[href^='/track/']").first().waitFor();
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=晚上楼下很吵");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".alternative").first()).isVisible();
            String before = page.locator("#field-service").inputValue();
            page.fill("#field-title", "楼下夜里很吵");
            page.locator("#field-title").press("Enter");
            assertThat(page.locator("[role=status]")).containsText("已保存");
            assertThat(page.locator("#field-title")).hasValue("楼下夜里很吵");
            assertThat(page.locator("#field-service").inputValue()).isEqualTo(before);
            assertThat(reader.violations()).isEqualTo(List.of());
        }
    }

    @Test
    void without_scripts_another_service_brings_its_department(Service service) {
        Colleague.file(service.client(), "盐田区海山街道深盐路残疾人证怎么一直没办好");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280, o -> o.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=深盐路残疾人证");
            page.locator(".queue-title a").first().click();
            String before = page.locator("#field-department").inputValue();
            String expected =
                    page.locator("#field-service option[value=pavement-damage]").getAttribute("data-department");
            assertThat(expected).isNotEqualTo(before);
            page.selectOption("#field-service", "pavement-damage");
            page.locator("[data-save]").click();
            assertThat(page.locator("#field-department").inputValue()).isEqualTo(expected);
        }
    }

    @Test
    void what_a_concern_would_go_into_is_shown_before_it_goes(Service service) {
        Colleague.file(service.client(), "坪山区坑梓街道人民路整条街停电了");
        Colleague.file(service.client(), "坪山区坑梓街道人民路井蓋唔見咗");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=人民路整条街停电");
            page.locator(".queue-title a").first().click();
            String code = page.locator("#code").textContent();
            page.navigate(service.url() + "/staff/concerns?q=人民路井蓋");
            page.locator(".queue-title a").first().click();
            page.locator("[data-move=merge] summary").click();
            page.fill("#field-code", code);
            page.locator("[data-move=merge] .actions button").click();
            assertThat(page.locator(".notice.warning")).containsText("停电");
            assertThat(page.locator(".said-words")).containsText("井蓋");
            page.locator("[data-move=merge] .actions button").click();
            assertThat(page.locator("[role=status]")).containsText("已并单");
        }
    }

    @Test
    void a_unit_without_accounts_is_named_before_and_after_dispatching(Service service) {
        Colleague.file(service.client(), "大鹏新区葵涌街道海边有人非法捕鱼");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=非法捕鱼");
            page.locator(".queue-title a").first().click();
            String unit = page.locator("#field-department").inputValue();
            assertThat(page.locator(".reason.warning")).containsText("没有账号");
            page.locator("[data-dispatch]").click();
            assertThat(page.locator("[role=status]")).containsText("没有人看得到");
            Colleague.hire(service, Post.of(Role.UNIT, unit), "吴工");
            Colleague.file(service.client(), "大鹏新区葵涌街道海边又有人非法捕鱼");
            page.navigate(service.url() + "/staff/concerns?q=又有人非法捕鱼");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".reason.warning")).hasCount(0);
        }
    }

    @Test
    void what_a_leaver_has_claimed_waits_for_somebody_again(Service service) {
        Colleague.file(service.client(), "龙华区民治街道上塘路垃圾桶满了");
        Colleague leaver = Colleague.hire(service, Role.INTAKE, "赵强");
        Colleague admin = Colleague.hire(service, Role.ADMINISTRATOR, "管理员");
        try (Reader reader = browser.reader(1280);
                Reader office = browser.reader(1280)) {
            Page page = reader.page();
            leaver.open(page, "/staff/concerns?q=上塘路垃圾桶");
            page.locator(".queue-title a").first().click();
            page.locator("[data-claim]").click();
            assertThat(page.locator("[role=status]")).isVisible();
            Page desk = office.page();
            admin.open(desk, "/staff/accounts/" + leaver.name());
            desk.locator("button[formaction$='/disable'], form[action$='/disable'] button")
                    .first()
                    .click();
            assertThat(desk.locator("main")).containsText("1 件诉求又等人来办");
        }
    }

    @Test
    void danger_told_on_the_tracking_page_is_answered_at_once_and_marks_the_concern(Service service) {
        Colleague.file(service.client(), "南山区招商街道工业路公共厕所很臭");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader resident = browser.reader(390, o -> o.setJavaScriptEnabled(false));
                Reader reader = browser.reader(1280)) {
            Page desk = reader.page();
            li.open(desk, "/staff/concerns?q=公共厕所很臭");
            desk.locator(".queue-title a").first().click();
            String code = desk.locator("#code").textContent();
            Page track = resident.page();
            track.navigate(service.url() + "/track/" + code);
            track.locator("details:has(#field-words) summary").click();
            track.fill("#field-words", "现在厕所里有人晕倒了，没有呼吸");
            track.locator("form[action$='/add'] button").click();
            assertThat(track.locator("main [role=alert]").first()).containsText("120");
            assertThat(track.locator("main")).containsText("已转达");
            desk.reload();
            assertThat(desk.locator(".badges")).containsText("危险");
            assertThat(desk.locator(".context .timeline").first()).containsText("紧急");
        }
    }
}
