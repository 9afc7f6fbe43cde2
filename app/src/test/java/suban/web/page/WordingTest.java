package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suban.intake.ConcernState;
import suban.messages.Messages;
import suban.models.text.Language;

/** Every key that a page asks for is worded, in both languages. */
final class WordingTest {
    private static final Pattern ASKED =
            Pattern.compile("text\\(\\s*\"([a-z.-]+[a-z])\"|\\? \"(page\\.[a-z.-]+)\" : \"(page\\.[a-z.-]+)\"");

    private final Messages messages = Messages.load();

    @Test
    void templates_and_pages_ask_only_for_what_is_worded() {
        Set<String> missing = new TreeSet<>();
        for (String folder : new String[] {"src/main/jte", "src/main/java/suban/web"}) {
            for (String source : sources(Path.of(folder))) {
                ASKED.matcher(source)
                        .results()
                        .flatMap(found -> Stream.of(1, 2, 3).map(found::group))
                        .filter(key -> key != null && !messages.has(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_state_has_a_name_and_a_meaning_in_both_languages() {
        for (Language language : Language.values()) {
            for (ConcernState state : ConcernState.values()) {
                assertThat(messages.text(language, "state." + state.code())).isNotBlank();
                assertThat(messages.text(language, "state." + state.code() + ".meaning"))
                        .isNotBlank();
            }
        }
    }

    private static Iterable<String> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(WordingTest::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
