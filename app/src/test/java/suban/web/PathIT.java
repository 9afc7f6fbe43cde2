package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.staff.Colleague;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** Whole lives of concerns, as a resident, intake and two units live them, in front of their pages. */
@ServiceTest
final class PathIT {
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
    void it_is_returned_sent_on_done_doubted_reopened_and_closed(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        Colleague lamps = Colleague.hire(service, Post.of(Role.UNIT, "urban-management"), "赵工");
        try (Reader resident = browser.reader(390, o -> o.setJavaScriptEnabled(false));
                Reader intake = browser.reader(1280);
                Reader unit = browser.reader(1280)) {
            String code = file(resident, service, "福田区华强北街道振华路三十七号门口的路灯不亮了，我叫高翠兰");
            Page desk = intake.page();
            li.open(desk, "/staff/concerns?q=" + code);
            desk.locator(".queue-title a").first().click();
            desk.selectOption("#field-department", "urban-management");
            desk.keyboard().press("d");
            assertThat(desk.locator("[role=status]")).containsText("已派单");

            Page board = unit.page();
            lamps.open(board, "/staff");
            board.waitForURL("**/staff/board");
            search(board, code);
            check(unit);
            unit.picture("board-task-1280-zh", true);
            unfold(board, "return");
            board.fill("#field-return", "这盏灯归供电局");
            board.locator("[data-move=return] .actions button").click();
            assertThat(board.locator("#field-why-error")).isVisible();
            board.selectOption("#field-why", "other-duty");
            board.locator("[data-move=return] .actions button").click();
            assertThat(board.locator("[role=status]")).containsText("已退回");

            desk.navigate(service.url() + "/staff/concerns?state=returned&q=" + code);
            desk.locator(".queue-title a").first().click();
            assertThat(desk.locator(".context")).containsText("属于别的单位的职责");
            desk.locator("[data-dispatch]").click();
            assertThat(desk.locator("[role=status]")).containsText("已派单");

            board.navigate(service.url() + "/staff/board");
            search(board, code);
            board.locator("[data-accept]").click();
            assertThat(board.locator("[role=status]")).containsText("已接单");
            write(board, "progress", "已到现场查看，是灯泡坏了");
            write(board, "ask", "请问灯杆上的编号是多少？");

            Page track = resident.page();
            track.navigate(service.url() + "/track/" + code);
            assertThat(track.locator("h1")).hasText("等您回答");
            assertThat(track.locator("#question")).containsText("灯杆上的编号");
            assertThat(track.locator("main")).containsText("已到现场查看");
            assertThat(track.locator("main")).not().containsText("这盏灯归供电局");
            track.locator("#question button").click();
            assertThat(track.locator("#field-words-error")).isVisible();
            track.fill("#field-words", "Z37 <script>alert(1)</script>");
            track.locator("#question button").click();
            assertThat(track.locator("[role=status]")).containsText("已转达");
            check(resident);

            board.reload();
            assertThat(board.locator(".context")).containsText("Z37");
            write(board, "resolve", "您好，您反映的问题已收悉，感谢您的反馈");
            assertThat(board.locator("#field-resolve-error")).containsText("没有说明做了什么");
            board.fill("#field-resolve", "已更换Z37灯杆的灯泡，今晚现场确认已亮灯。");
            board.locator("[data-move=resolve] .actions button").click();
            assertThat(board.locator("[role=status]")).containsText("市民可以看到答复了");

            track.navigate(service.url() + "/track/" + code);
            assertThat(track.locator("main")).containsText("今晚现场确认已亮灯");
            check(resident);
            resident.picture("track-resolved-390-zh", true);
            track.locator("#evaluate button").click();
            assertThat(track.locator("#field-stars")).containsText("请选择");
            track.check("[name=stars][value='1']");
            track.fill("#field-evaluation", "晚上去看还是黑的");
            track.locator("#evaluate button").click();
            assertThat(track.locator("h1")).hasText("您不满意");
            track.locator("summary", new Page.LocatorOptions().setHasText("没有解决"))
                    .click();
            track.fill("#field-reopen", "灯还是不亮");
            track.locator("form[action$='/reopen'] button").click();
            assertThat(track.locator("h1")).hasText("重新办理");

            desk.navigate(service.url() + "/staff/concerns?state=reopened&q=" + code);
            desk.locator(".queue-title a").first().click();
            assertThat(desk.locator(".context")).containsText("晚上去看还是黑的");
            desk.locator("[data-dispatch]").click();
            board.navigate(service.url() + "/staff/board");
            search(board, code);
            board.locator("[data-accept]").click();
            write(board, "resolve", "线路接头松动，已修复，晚上八点到场确认亮灯。");
            track.navigate(service.url() + "/track/" + code);
            track.check("[name=stars][value='5']");
            track.locator("#evaluate button").click();
            assertThat(track.locator("h1")).hasText("已办结");
            assertThat(track.locator("form[action$='/reopen']")).hasCount(0);
            assertThat(intake.complaints()).isEmpty();
            assertThat(unit.complaints()).isEmpty();
        }
    }

    @Test
    void every_page_on_the_way_can_be_read_in_both_languages_and_widths(Service service) {
        Colleague unitWorker = Colleague.hire(service, Post.of(Role.UNIT, "urban-management"), "Zhao");
        for (int width : new int[] {390, 1280}) {
            try (Reader reader = browser.reader(width, o -> o.setLocale("en-GB").setColorScheme(ColorScheme.DARK))) {
                String code = file(reader, service, "The street lamp at the corner of Zhenhua Road is broken");
                reader.page().navigate(service.url() + "/track/" + code);
                check(reader);
                reader.picture("track-" + width + "-en", true);
                unitWorker.open(reader.page(), "/staff/board");
                check(reader);
                reader.picture("board-" + width + "-en", true);
            }
        }
    }

    @Test
    void somebody_elses_concerns_are_not_there(Service service) {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        Colleague police = Colleague.hire(service, Post.of(Role.UNIT, "public-security"), "钱警官");
        Colleague futian = Colleague.hire(service, Post.of(Role.INTAKE, null, "440304"), "周");
        try (Reader resident = browser.reader(390);
                Reader first = browser.reader(1280);
                Reader second = browser.reader(1280)) {
            String code = file(resident, service, "罗湖区桂园街道宝安南路的垃圾桶满了没人收");
            Page desk = first.page();
            li.open(desk, "/staff/concerns?q=" + code);
            desk.locator(".queue-title a").first().click();
            String id = desk.url().replaceAll(".*/concerns/([0-9a-f-]+).*", "$1");
            desk.locator("[data-dispatch]").click();

            Page other = second.page();
            police.open(other, "/staff/board/" + id);
            assertThat(other.locator("h1")).hasText("没有找到");
            other.navigate(service.url() + "/staff/concerns/" + id);
            assertThat(other.locator("main")).not().containsText("垃圾桶");
            other.context().clearCookies();
            futian.open(other, "/staff/concerns/" + id);
            assertThat(other.locator("main")).not().containsText("垃圾桶");
        }
    }

    private static String file(Reader reader, Service service, String words) {
        Page page = reader.page();
        page.navigate(service.url() + "/concerns/new");
        page.fill("#field-text", words);
        page.locator("button[value=understand]").click();
        page.locator("[data-send]").click();
        return page.locator("main a[href^='/track/']")
                .first()
                .getAttribute("href")
                .replaceAll(".*/track/([A-Z0-9-]+).*", "$1");
    }

    private static void search(Page board, String code) {
        board.fill("[data-search]", code);
        board.keyboard().press("Enter");
        board.locator(".queue-title a").first().click();
    }

    private static void unfold(Page page, String step) {
        page.locator("[data-move=" + step + "] summary").click();
    }

    private static void write(Page board, String step, String words) {
        if (!board.locator("#field-" + step).isVisible()) unfold(board, step);
        board.fill("#field-" + step, words);
        board.locator("[data-move=" + step + "] .actions button").click();
    }

    private static void check(Reader reader) {
        String where = reader.page().url();
        assertThat(reader.faintTexts()).as(where).isEqualTo(List.of());
        assertThat(reader.violations()).as(where).isEqualTo(List.of());
        assertThat(reader.overflow()).as(where).isZero();
    }
}
