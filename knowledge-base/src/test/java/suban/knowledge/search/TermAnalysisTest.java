package suban.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suban.models.text.Language;

final class TermAnalysisTest {
    private final TermAnalysis chinese = TermAnalysis.of(Language.ZH);
    private final TermAnalysis english = TermAnalysis.of(Language.EN);

    @Test
    void chinese_is_cut_into_characters_and_pairs() {
        assertThat(chinese.terms("居住证")).containsExactly("居", "居住", "住", "住证", "证");
    }

    @Test
    void traditional_and_full_width_forms_meet_their_plain_counterparts() {
        assertThat(chinese.terms("補辦居住證ＡＢＣ１２３")).isEqualTo(chinese.terms("补办居住证abc123"));
    }

    @Test
    void emoji_and_punctuation_part_words_and_leave_nothing() {
        assertThat(chinese.terms("社保😀，卡！")).containsExactly("社", "社保", "保", "卡");
        assertThat(chinese.terms("😀👍🏽！？")).isEmpty();
    }

    @Test
    void words_and_numbers_inside_chinese_stay_whole() {
        assertThat(chinese.terms("ETC扣费12345")).containsExactly("etc", "扣", "扣费", "费", "12345");
    }

    @Test
    void function_characters_count_only_in_pairs() {
        assertThat(chinese.terms("我的")).containsExactly("我的");
    }

    @Test
    void a_mistyped_character_leaves_its_neighbours() {
        assertThat(chinese.terms("居主证办理")).contains("居", "证", "办理", "证办");
    }

    @Test
    void english_is_stemmed_without_stop_words_accents_and_possessives() {
        assertThat(english.terms("The café’s Permits are being RENEWED")).containsExactly("cafe", "permit", "renew");
        assertThat(english.terms("renewing my permit")).isEqualTo(english.terms("Renewed permits"));
    }

    @Test
    void full_width_english_and_emoji_are_read() {
        assertThat(english.terms("ｐａｓｓｐｏｒｔ 😀 renewal")).isEqualTo(english.terms("passport renewal"));
    }

    @Test
    void hostile_text_gives_terms_and_no_error() {
        assertThat(english.terms("<script>'''\u0000\ud800 OR 1=1 --")).contains("script", "1");
        assertThat(chinese.terms("'\u0301\ud83d")).isNotNull();
    }
}
