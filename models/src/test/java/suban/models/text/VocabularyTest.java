package suban.models.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary words = Vocabulary.parse("zh.txt", """
            # Words of a test.
            [asks]
            怎么(?:办|走)

            吗[?]?$
            [greets]
            # How one begins.
            你好
              您好

            [never]
            """);

    @Test
    void a_section_holds_its_lines_without_comments() {
        assertThat(words.sections()).containsExactlyInAnyOrder("asks", "greets", "never");
        assertThat(words.words("greets")).containsExactly("你好", "您好");
        assertThat(words.characters("greets")).isEqualTo("你好您好");
    }

    @Test
    void any_line_of_the_sections_matches() {
        assertThat(words.any("asks").matcher("这怎么走").find()).isTrue();
        assertThat(words.any("asks").matcher("您好").find()).isFalse();
        assertThat(words.any("asks", "greets").matcher("您好").find()).isTrue();
        assertThat("办吗").matches("办" + words.group("asks"));
    }

    @Test
    void a_section_without_lines_matches_nothing() {
        assertThat(words.any("never").matcher("").find()).isFalse();
        assertThat(words.any("never").matcher("您好").find()).isFalse();
    }

    @Test
    void of_two_vocabularies_the_first_words_come_first() {
        Vocabulary both = words.and(Vocabulary.parse("en.txt", "[greets]\nhello\n[thanks]\ncheers"));
        assertThat(both.words("greets")).containsExactly("你好", "您好", "hello");
        assertThat(both.words("thanks")).containsExactly("cheers");
        assertThat(words.words("greets")).hasSize(2);
    }

    @Test
    void an_unknown_section_is_named() {
        assertThatThrownBy(() -> words.any("asks", "thanks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no section [thanks] in zh.txt");
        assertThatThrownBy(() -> words.words("thanks")).hasMessageContaining("[thanks]");
    }

    @Test
    void a_bad_regular_expression_is_named_with_file_section_and_line() {
        Vocabulary wrong = Vocabulary.parse("en.txt", "# Words\n[asks]\nhow\nwhere(\nwhen");
        assertThatThrownBy(() -> words.and(wrong).any("asks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[asks]")
                .hasMessageContaining("line 4 of en.txt")
                .hasMessageEndingWith("where(");
    }

    @Test
    void lines_that_are_wrong_only_together_are_named_by_their_section() {
        Vocabulary wrong = Vocabulary.parse("en.txt", "[asks]\n(?<what>how)\n(?<what>where)");
        assertThatThrownBy(() -> wrong.any("asks"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[asks]: ");
    }

    @Test
    void what_stands_outside_of_sections_or_twice_is_refused() {
        assertThatThrownBy(() -> Vocabulary.parse("en.txt", "# Words\nhow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("en.txt, line 2 stands before the first section");
        assertThatThrownBy(() -> Vocabulary.parse("en.txt", "[asks]\nhow\n[asks]"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("en.txt, line 3: [asks] is there twice");
    }
}
