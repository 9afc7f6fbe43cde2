package suban.web.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

@ServiceTest
@SuppressWarnings("NullAway.Init")
final class EditingIT {
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
    void what_is_published_is_answered_at_once_and_old_versions_stay(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        String id = newId();
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            wu.open(page, "/staff/articles/new?language=zh");
            page.fill("#field-id", id);
            page.fill("#field-title", "公园共享雨伞的押金怎么退");
            page.fill("#field-variants", "雨伞押金怎么拿回来\n共享雨伞退押金");
            page.fill("#field-body", "还伞后押金在二十四小时内原路退回。\n\n## 没有退回\n带订单号到服务点登记。");
            page.selectOption("#field-owner", "urban-management");
            page.fill("#field-reason", "市民常问");
            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("已发布");
            assertThat(ask(service)).contains("二十四小时");

            page.fill("#field-body", "还伞后押金在四十八小时内原路退回。");
            page.fill("#field-reason", "规定变了");
            page.locator("[data-accept]").click();
            assertThat(page.locator("[role=status]")).containsText("已发布");
            long published = System.nanoTime();
            assertThat(ask(service)).contains("四十八小时");
            assertThat(System.nanoTime() - published).isLessThan(1_000_000_000L);

            assertThat(page.locator(".context .timeline li")).hasCount(2);
            assertThat(page.locator(".context .timeline")).containsText("吴编辑");
            page.locator(".context .timeline a").last().click();
            assertThat(page.locator(".prose")).containsText("二十四小时");
            page.navigate(service.url() + "/staff/articles/zh/" + id + "/versions/2");
            assertThat(page.locator("ins.change-line")).containsText("四十八小时");

            page.navigate(service.url() + "/staff/articles/zh/" + id);
            page.fill("#field-step-reason", "服务停办");
            page.locator("form[action$='/retire'] button").click();
            assertThat(page.locator("[role=status]")).containsText("已停用");
            assertThat(ask(service)).doesNotContain("四十八小时");
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_draft_is_not_answered(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            draft(wu, page, newId(), "<script>document.title='hit'</script>");
            assertThat(page.locator("[role=status]")).containsText("草稿已保存");
            assertThat(page.locator("#preview")).containsText("<script>");
            assertThat(page).not().hasTitle("hit");
            String reply = service.client().ask("流动图书车几点到莲塘").path("text").asText();
            assertThat(reply).doesNotContain("莲塘站点下午三点");
        }
    }

    @Test
    void somebody_who_saved_first_costs_nobody_their_text(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        Colleague zheng = Colleague.hire(service, Role.OPERATOR, "郑编辑");
        String id = newId();
        try (Reader first = browser.reader(1280);
                Reader second = browser.reader(1280)) {
            draft(wu, first.page(), id, "莲塘站点下午三点。");
            zheng.open(second.page(), "/staff/articles/zh/" + id);
            save(second.page(), "莲塘站点下午四点。", "改到四点");
            assertThat(second.page().locator("[role=status]")).containsText("草稿已保存");
            save(first.page(), "莲塘站点下午五点。", "改到五点");

            assertThat(first.page().locator(".conflict")).containsText("郑编辑");
            assertThat(first.page().locator(".conflict del")).containsText("下午四点");
            assertThat(first.page().locator("#field-body")).hasValue("莲塘站点下午五点。");
            save(first.page(), "莲塘站点下午五点。", "改到五点");
            assertThat(first.page().locator("[role=status]")).containsText("草稿已保存");
            assertThat(first.page().locator(".context .timeline li")).hasCount(3);
        }
    }

    @Test
    void the_preview_follows_what_is_typed(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            wu.open(page, "/staff/articles/new");
            page.locator("#field-body").pressSequentially("第一句。\n\n## 要带什么\n- 身份证");
            assertThat(page.locator("#preview h2")).hasText("要带什么");
            assertThat(page.locator("#preview li")).hasText("身份证");
        }
    }

    @Test
    void mistakes_are_named_and_nothing_typed_is_lost(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        try (Reader reader = browser.reader(1280)) {
            Page page = reader.page();
            wu.open(page, "/staff/articles/new");
            page.fill("#field-id", "Not An Id!");
            page.fill("#field-title", "标题");
            page.locator("[data-accept]").click();
            assertThat(page.locator("#field-reason-error")).isVisible();
            assertThat(page.locator("#field-owner-error")).isVisible();
            page.selectOption("#field-owner", "water");
            page.fill("#field-reason", "试试");
            page.locator("[data-accept]").click();
            assertThat(page.locator("#field-id-error")).isVisible();
            assertThat(page.locator("#field-title")).hasValue("标题");
            page.fill("#field-id", "library-card");
            page.locator("[data-accept]").click();
            assertThat(page.locator("#field-id-error")).containsText("已经有条目");
        }
    }

    @Test
    void articles_are_found_by_text_owner_and_state(Service service) {
        Colleague wu = Colleague.hire(service, Role.OPERATOR, "吴编辑");
        try (Reader reader = browser.reader(390)) {
            Page page = reader.page();
            wu.open(page, "/staff/articles?q=library-card&language=zh&state=published");
            assertThat(page.locator("[data-item]")).hasCount(1);
            page.navigate(service.url() + "/staff/articles?q=library-card&owner=water");
            assertThat(page.locator(".empty")).isVisible();
        }
    }

    private static String newId() {
        return "t-" + UUID.randomUUID();
    }

    private static String ask(Service service) {
        return service.client().ask("公园共享雨伞的押金怎么退").path("text").asText();
    }

    private static void draft(Colleague by, Page page, String id, String body) {
        by.open(page, "/staff/articles/new?language=zh");
        page.fill("#field-id", id);
        page.fill("#field-title", "流动图书车几点到莲塘");
        page.selectOption("#field-owner", "culture-tourism");
        save(page, body, "新写");
    }

    private static void save(Page page, String body, String reason) {
        page.fill("#field-body", body);
        page.fill("#field-reason", reason);
        page.locator("[data-save]").click();
    }
}
