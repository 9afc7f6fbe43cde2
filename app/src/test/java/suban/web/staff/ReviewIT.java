package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

@ServiceTest
@SuppressWarnings("NullAway.Init")
final class ReviewIT {
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
    void a_concern_is_corrected_accepted_and_its_history_kept(Service service) {
        Colleague.file(service.client(), "龙岗区坂田街道五和大道的路灯坏了三天，编号五和一号");
        Colleague.file(service.client(), "龙岗区坂田街道五和大道的路灯也坏了，编号五和二号");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?order=newest&q=" + "五和大道");
            page.locator(".queue-title a").last().click();
            assertThat(page.locator(".said-words mark[data-slots~=district]")).hasText("龙岗区");
            String first = page.url();

            page.selectOption("#field-service", "power-outage");
            assertThat(page.locator("#field-department")).hasValue("power");
            page.selectOption("#field-urgency", "urgent");
            page.fill("#field-note", "电话核实过");
            page.locator("[data-save]").click();
            assertThat(page.locator("[role=status]")).containsText("更正已保存");
            assertThat(page.locator("#field-service")).hasValue("power-outage");
            assertThat(page.locator(".context .timeline li").first()).containsText("李明 更正了内容");
            assertThat(page.locator(".context .timeline li").first()).containsText("电话核实过");

            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("上一条已受理");
            assertThat(page.locator(".said-words")).containsText("五和二号");
            page.navigate(first);
            assertThat(page.locator(".context .timeline li").first()).containsText("李明 受理");
            assertThat(page.locator("[data-accept]")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void another_service_is_one_click_away_and_brings_its_department(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader resident = browser.reader(390);
                Reader reader = browser.reader(1280)) {
            Page told = resident.page();
            told.navigate(service.url() + "/concerns/new");
            told.fill("#field-text", "光明区马田街道晚上楼下很吵，不知道是工地还是酒吧，还有人跳舞");
            told.locator("button[value=understand]").click();
            told.locator("[data-send]").click();
            told.locator("main a[href^='/track/']").waitFor();

            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "晚上楼下很吵");
            page.locator(".queue-title a").first().click();
            String other = page.locator(".alternative").first().getAttribute("value");
            page.locator(".alternative").first().click();
            assertThat(page.locator("[role=status]")).containsText("更正已保存");
            assertThat(page.locator("#field-service")).hasValue(other);
            assertThat(page.locator("#field-department"))
                    .hasValue(service.application()
                            .engines()
                            .catalogue()
                            .getService(other)
                            .department());
        }
    }

    @Test
    void a_letter_stands_in_two_lines_above_its_words_with_its_place_and_time_marked(Service service) {
        String letter = "领导您好！我是退休工人，2019年搬到这边，以前住在罗湖。平时身体不好，睡眠很浅，医生让我静养。"
                + "从上周三起，龙华区民治大道88号楼下的烧烤店每天半夜还在营业，排烟机正对着我家窗户，油烟很大，吵得全家睡不着。"
                + "找过物业，物业说管不了；打过两次电话，也没有人来看。请尽快安排人员到现场检查，要求他们把排烟口改到别处。谢谢！";
        Colleague.file(service.client(), letter);
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "民治大道");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".summary dd").first()).containsText("油烟");
            assertThat(page.locator(".summary dd").last()).containsText("排烟口");
            assertThat(page.locator(".said-words mark[data-slots~=place]").first())
                    .containsText("民治大道");
            assertThat(page.locator(".said-words mark[data-slots~=time]").first())
                    .containsText("上周三");
            assertThat(page.locator(".said-words")).containsText("以前住在罗湖");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void two_who_correct_at_once_lose_nothing(Service service) {
        Colleague.file(service.client(), "罗湖区黄贝街道凤凰路有人占道摆摊，路都堵了");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        Colleague wang = Colleague.hire(service, Role.INTAKE, "王芳");
        try (Reader first = browser.reader(1280);
                Reader second = browser.reader(1280)) {
            li.open(first.page(), "/staff/concerns?q=" + "凤凰路");
            first.page().locator(".queue-title a").first().click();
            String address = first.page().url();
            wang.open(second.page(), address.substring(service.url().length()));

            second.page().fill("#field-place", "凤凰路口");
            second.page().locator("[data-save]").click();
            first.page().fill("#field-title", "凤凰路占道摆摊");
            first.page().locator("[data-save]").click();

            assertThat(first.page().locator("[role=alert] .notice")).containsText("王芳 在");
            assertThat(first.page().locator("#field-title")).hasValue("凤凰路占道摆摊");
            assertThat(first.page().locator("#field-place")).hasValue("凤凰路口");
            first.page().locator("[data-save]").click();
            assertThat(first.page().locator("[role=status]")).containsText("更正已保存");
            assertThat(first.page().locator("h1")).hasText("凤凰路占道摆摊");
            assertThat(first.page().locator("#field-place")).hasValue("凤凰路口");
        }
    }

    @Test
    void scripts_in_every_field_are_shown_as_text(Service service) {
        String attack = "\"><script>document.title='hit'</script><img src=x onerror=\"document.title='hit'\">";
        Colleague.file(service.client(), "盐田区海山街道垃圾没人收 " + attack);
        Colleague li = Colleague.hire(service, Role.INTAKE, attack.substring(0, 60));
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "海山街道垃圾");
            page.locator(".queue-title a").first().click();
            for (String field : new String[] {"title", "place", "note"}) page.fill("#field-" + field, attack);
            page.locator("[data-save]").click();
            assertThat(page.locator("h1")).hasText(attack);
            assertThat(page.locator(".context .said").first()).hasText(attack);
            page.navigate(service.url() + "/staff/concerns?q=" + "海山街道垃圾");
            assertThat(page.locator(".queue-title a").first()).hasText(attack);
            page.navigate(service.url() + "/staff/concerns?q=%22%3E%3Cscript%3E&district=%22%3E%3Cscript%3E");

            assertThat(page.locator("[data-search]")).hasValue("\"><script>");
            assertThat(page).not().hasTitle(Pattern.compile("^hit"));
            assertThat(page.locator("img[src=x]")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_hand_over_is_answered_where_the_resident_reads_it(Service service) {
        Client client = service.client();
        String conversation = client.startConversation();
        client.ask(conversation, "我在莲花山公园丢了一把蓝色雨伞，转人工");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?origin=handover&q=" + "蓝色雨伞");
            assertThat(page.locator(".queue tbody tr").first()).containsText("转人工");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".transcript").first()).containsText("蓝色雨伞");
            String code = page.locator("#code").textContent().strip();

            page.locator("form[action*='/answer'] button").click();
            assertThat(page.locator("#field-answer-error")).isVisible();
            page.fill("#field-answer", "请到公园北门失物招领处认领。");
            page.locator("form[action*='/answer'] button").click();
            assertThat(page.locator("[role=status]")).containsText("已答复");

            page.navigate(service.url() + "/track/" + code);
            assertThat(page.locator("main")).containsText("公园北门失物招领处");
        }
    }

    @Test
    void a_manager_reads_along_without_seeing_how_to_reach_the_resident(Service service) {
        Colleague.file(service.client(), "南山区粤海街道科苑路施工噪音，我的电话是13912345678");
        Colleague chen = Colleague.hire(service, Role.MANAGER, "陈局");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            chen.open(page, "/staff/concerns?q=" + "科苑路施工");
            page.locator(".queue-title a").first().click();

            assertThat(page.locator(".said-words")).containsText("科苑路");
            assertThat(page.content()).doesNotContain("13912345678");
            assertThat(page.locator("[data-correction]")).hasCount(0);
        }
    }

    @Test
    void the_queue_is_worked_by_keyboard_alone(Service service) {
        Colleague.file(service.client(), "福田区沙头街道新洲路井盖松动一");
        Colleague.file(service.client(), "福田区沙头街道新洲路井盖松动二");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?order=newest");
            page.keyboard().press("/");
            assertThat(page.locator("[data-search]")).isFocused();
            page.keyboard().type("新洲路井盖");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-item]")).hasCount(2);
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said-words")).containsText("松动一");
            page.keyboard().press("k");
            assertThat(page.locator(".said-words")).containsText("松动二");
            page.keyboard().press("d");
            assertThat(page.locator("[role=status]")).containsText("上一条已派单");
            assertThat(page.locator(".said-words")).containsText("松动一");
            page.keyboard().press("z");
            assertThat(page.locator("[role=status]")).containsText("已撤销");
            assertThat(page.locator(".said-words")).containsText("松动二");
            page.keyboard().press("u");
            assertThat(page.locator("[data-item]")).hasCount(2);
        }
    }

    @Test
    void a_danger_that_nobody_has_looked_at_is_one_press_away(Service service) {
        Colleague.file(service.client(), "龙岗区布吉街道大芬村燃气管漏气，味道很大，有人头晕了");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            li.open(page, "/staff/concerns?q=" + "没有这样的诉求");
            assertThat(page.locator("[data-item]")).hasCount(0);
            page.locator(".desk-danger a").click();
            assertThat(page.locator("tbody")).containsText("燃气");
            assertThat(page.locator(".desk-danger")).hasCount(0);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void everything_works_without_scripts(Service service) {
        Colleague.file(service.client(), "宝安区新安街道创业路红绿灯不亮");
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        try (Reader reader = browser.reader(1280, o -> o.setJavaScriptEnabled(false))) {
            Page page = reader.page();
            li.open(page, "/staff/concerns");
            page.fill("[data-search]", "创业路红绿灯");
            page.locator("[data-filter-go]").click();
            page.locator(".queue-title a").first().click();
            page.selectOption("#field-service", "road-damage");
            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("已受理");
        }
    }
}
