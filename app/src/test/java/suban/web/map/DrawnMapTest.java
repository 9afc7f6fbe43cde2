package suban.web.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.city.CityPack;
import suban.city.CityPackReader;
import suban.city.PackResult;
import suban.city.StarterPack;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.web.page.Assets;
import suban.web.page.FormToken;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.page.Site;
import suban.web.page.Theme;

final class DrawnMapTest {
    @TempDir
    Path folder;

    @Test
    void each_district_is_a_radio_button_with_a_name_and_an_outline() {
        Site site = site(StarterPack.read());
        String map = render(site, "map/choose.jte", "440304", "坐标 22.54000, 114.06000");
        assertThat(map.split("type=\"radio\"")).hasSize(12);
        assertThat(map.split("<path d=\"M")).hasSize(12);
        assertThat(map)
                .contains("value=\"440304\" checked")
                .contains("aria-label=\"Futian District\"")
                .contains(">Luohu<")
                .doesNotContain("unset")
                .hasSizeLessThan(20_000);
        assertThat(render(site, "map/picture.jte", "440304", "坐标 22.54000, 114.06000"))
                .contains("aria-label=\"Map: Futian District; the dot is the position that the resident gave\"")
                .contains("class=\"chosen\"")
                .contains("<circle");
        assertThat(render(site, "map/picture.jte", "", "")).doesNotContain("<svg");
    }

    @Test
    void without_outlines_each_district_is_a_tile() throws IOException {
        Path pack = folder.resolve("pack");
        StarterPack.copyTo(pack);
        Files.delete(pack.resolve("places/districts.geojson"));
        Site site = site(CityPackReader.read(pack));
        String tiles = render(site, "map/choose.jte", "440304", "");
        assertThat(tiles.split("type=\"radio\"")).hasSize(12);
        assertThat(tiles)
                .contains("value=\"440304\" checked")
                .contains("<span>Futian District</span>")
                .doesNotContain("<svg");
        assertThat(render(site, "map/picture.jte", "440304", "")).doesNotContain("<svg");
    }

    private static Site site(PackResult read) {
        CityPack pack = ((PackResult.Valid) read).pack();
        return new Site(
                pack,
                new ServiceCatalogue(pack.services(), pack.departments()),
                Messages.load(),
                new Assets(pack.city()),
                Clock.systemUTC());
    }

    private static String render(Site site, String template, String chosen, String place) {
        Page page = new Page(site, Language.EN, Theme.LIGHT, false, "/", "token");
        return new Pages(site, new FormToken())
                .render(page, template, Map.of("shown", ShownMap.of(site.map(), Language.EN, chosen, place)));
    }
}
