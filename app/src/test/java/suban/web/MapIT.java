package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.testing.Visitor;
import suban.web.staff.Colleague;
import suban.web.testing.Browser;
import suban.web.testing.Reader;

/** A resident says on a map where it is, and staff see it there. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class MapIT {
    private static final int PHONE = 390;
    private static final String NOISE = "南山区粤海街道科苑路边上的工地昨晚又打桩到凌晨三点，根本没法睡觉！";

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
    void a_district_is_chosen_by_tapping_it_on_the_map_or_with_the_keyboard(Service service) {
        try (Reader reader = browser.reader(PHONE)) {
            Page page = reader.page();
            tell(page, service, NOISE);
            change(page, "place");
            assertThat(page.locator("[data-map-area]:checked")).hasValue("440305");
            page.locator("[data-map-area][value='440308'] + svg path").click();
            assertThat(page.locator("#field-district")).hasValue("440308");
            assertThat(page.locator("#field-street")).hasValue("");
            page.selectOption("#field-district", "440306");
            assertThat(page.locator("[data-map-area]:checked")).hasValue("440306");
            page.locator("[data-map-area]:checked").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#field-district")).not().hasValue("440306");
            reader.picture("filing-map-390", true);
            page.locator("[data-map]")
                    .screenshot(
                            new Locator.ScreenshotOptions().setPath(Path.of("target", "screenshots", "map-390.png")));
            assertThat(reader.violations()).isEmpty();
            assertThat(reader.faintTexts()).isEmpty();
            assertThat(reader.overflow()).isZero();
            assertThat(reader.complaints()).isEmpty();
        }
    }

    @Test
    void a_district_tapped_without_scripts_is_the_one_that_counts(Service service) {
        Visitor visitor = new Visitor(service.url(), false);
        Map<String, String> form = new HashMap<>(Map.of(
                "_token", visitor.token("/concerns/new"),
                "text", NOISE,
                "at", "check",
                "step", "details",
                "district", "440305",
                "map-shown", "440305",
                "map", "440308"));
        assertThat(new String(visitor.post("/concerns/new", form).body(), UTF_8))
                .containsPattern("<option value=\"440308\" selected")
                .containsPattern("name=\"map\" value=\"440308\" checked");
        form.put("district", "440306");
        form.put("map", "440305");
        assertThat(new String(visitor.post("/concerns/new", form).body(), UTF_8))
                .containsPattern("<option value=\"440306\" selected");
    }

    @Test
    void staff_see_the_district_and_the_position_on_the_map(Service service) {
        Colleague li = Colleague.hire(service, Role.ADMINISTRATOR, "李明");
        try (Reader resident = browser.reader(PHONE, options -> options.setGeolocation(22.54, 114.06));
                Reader reader = browser.reader(1280)) {
            resident.context().grantPermissions(List.of("geolocation"));
            Page told = resident.page();
            tell(told, service, "福田区侨香路口的路灯坏了三天没人修，地图上看得到");
            if (!told.locator("[data-locate] button").isVisible()) change(told, "place");
            told.locator("[data-locate] button").click();
            assertThat(told.locator("[data-map-dot]")).isVisible();
            resident.picture("filing-located-390", true);
            told.locator("[data-send]").click();
            told.waitForURL("**/concerns/filed/**");

            Page page = reader.page();
            li.open(page, "/staff/concerns?state=all&order=newest");
            page.locator(".queue-title a").first().click();
            assertThat(page.locator(".map-picture path.chosen")).hasCount(1);
            assertThat(page.locator(".map-picture circle")).hasCount(1);
            assertThat(page.locator(".map-picture")).hasAttribute("aria-label", "地图：福田区，圆点是居民给出的位置");
            reader.picture("concern-map", false);
            assertThat(reader.complaints()).isEmpty();
        }
    }

    private static void change(Page page, String answer) {
        page.locator("#answer-" + answer + " > summary").click();
    }

    private static void tell(Page page, Service service, String words) {
        page.navigate(service.url() + "/concerns/new");
        page.fill("#field-text", words);
        page.locator("main button.primary").click();
        assertThat(page.locator(".words")).hasText(words);
    }
}
