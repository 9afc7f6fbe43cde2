package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suban.chatbot.wording.FixedReply;
import suban.city.CityPack;
import suban.city.CityPackReader;
import suban.city.PackResult;
import suban.city.StarterPack;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.http.Problem;
import suban.messages.Messages;
import suban.models.text.Language;

/** A city's own name for its service is the only one that readers see. */
@SuppressWarnings("NullAway.Init")
final class ServiceNameTest {
    @TempDir
    Path folder;

    private CityPack pack;
    private Site site;

    @BeforeEach
    void a_city_with_a_name_of_its_own_for_the_service() throws IOException {
        Path copy = folder.resolve("pack");
        StarterPack.copyTo(copy);
        Path city = copy.resolve("city.yaml");
        Files.writeString(city, Files.readString(city).replace("{zh: 速办, en: Suban}", "{zh: 港湾帮办, en: Harbour Desk}"));
        pack = ((PackResult.Valid) CityPackReader.read(copy)).pack();
        site = new Site(
                pack,
                new ServiceCatalogue(pack.services(), pack.departments()),
                Messages.load(),
                new Assets(pack.city()),
                Clock.systemUTC());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pages_are_headed_and_titled_with_it(Language language) {
        String name = pack.city().serviceName().in(language);
        String chat = render(language, "chat/chat.jte", chat(language));
        assertThat(chat)
                .contains(site.messages().text(language, "page.chat.title", name))
                .contains(name + ", ");
        List<String> all = List.of(
                chat,
                render(language, "filing/words.jte", Map.of("text", "", "errors", Map.of())),
                render(language, "tracking/ask.jte", Map.of("code", "")),
                render(language, "problem/problem.jte", Map.of("problem", Problem.of(404, "not-found"))),
                render(language, "staff/sign-in.jte", Map.of("name", "", "back", "", "signedOut", false)));
        assertThat(all)
                .allSatisfy(page ->
                        assertThat(page).contains(name).doesNotContain("速办").doesNotContainPattern("\\bSuban\\b"));
    }

    @Test
    void the_service_introduces_itself_with_it() {
        for (Language language : Language.values()) {
            String name = pack.city().serviceName().in(language);
            assertThat(pack.wording().of(FixedReply.WELCOME, language)).contains(name);
            assertThat(pack.wording().smalltalk("greeting", language)).contains(name);
            assertThat(pack.wording().smalltalk("robot", language)).contains(name);
        }
    }

    private Map<String, Object> chat(Language language) {
        Map<String, Object> values = new HashMap<>();
        values.put("welcome", new Markdown().content(pack.wording().of(FixedReply.WELCOME, language)));
        values.put("examples", List.of());
        values.put("entries", List.of());
        values.put("typed", "");
        return values;
    }

    private String render(Language language, String template, Map<String, Object> values) {
        Page page = new Page(site, language, Theme.LIGHT, false, "/", "token");
        return new Pages(site, new FormToken()).render(page, template, values);
    }
}
