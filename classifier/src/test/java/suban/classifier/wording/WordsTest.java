package suban.classifier.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

class WordsTest {
    private static final Path FILES = Path.of("src/main/resources/suban/classifier/wording");

    private static List<String> topics(Language language) {
        try (Stream<Path> files = Files.list(FILES.resolve(language.code()))) {
            return files.map(file -> file.getFileName().toString().replace(".txt", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> topics() {
        return topics(Language.ZH);
    }

    @Test
    void both_languages_have_the_same_topics() {
        assertThat(topics(Language.EN)).isEqualTo(topics(Language.ZH)).contains("meanings");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void both_languages_hold_the_same_sections_and_one_of_them_has_words(String topic) {
        Vocabulary chinese = Words.of(topic, Language.ZH);
        Vocabulary english = Words.of(topic, Language.EN);
        assertThat(english.sections()).isEqualTo(chinese.sections()).isNotEmpty();
        Vocabulary both = Words.of(topic);
        assertThat(both.sections())
                .allSatisfy(section -> assertThat(both.words(section)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_section_is_made_of_regular_expressions_or_of_words_that_would_be_some(String topic) {
        Vocabulary both = Words.of(topic);
        assertThat(both.sections())
                .allSatisfy(section -> assertThat(both.any(section)).isNotNull());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void no_line_stands_twice_in_a_section(String topic) {
        for (Language language : Language.values()) {
            Vocabulary words = Words.of(topic, language);
            assertThat(words.sections())
                    .allSatisfy(section -> assertThat(words.words(section)).doesNotHaveDuplicates());
        }
    }
}
