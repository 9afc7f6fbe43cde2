package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackingCodeTest {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRTUVWXY";

    @Test
    void is_written_in_three_groups_without_letters_that_look_alike() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(TrackingCode.next(new SecureRandom()).text())
                    .matches("[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}")
                    .doesNotContain("I", "L", "O", "S", "Z", "0", "1");
        }
    }

    @Test
    void has_at_least_fifty_random_bits() {
        assertThat(11 * Math.log(LETTERS.length()) / Math.log(2)).isGreaterThan(50);
        Set<String> codes = new HashSet<>();
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < 10_000; i++) codes.add(TrackingCode.next(random).text());
        assertThat(codes).hasSize(10_000);
    }

    @Test
    void every_single_wrong_letter_is_noticed() {
        for (String letters : someCodes()) {
            for (int place = 0; place < letters.length(); place++) {
                for (char other : LETTERS.toCharArray()) {
                    if (other == letters.charAt(place)) continue;
                    String wrong = letters.substring(0, place) + other + letters.substring(place + 1);
                    assertThat(TrackingCode.find(wrong)).as(wrong).isEmpty();
                }
            }
        }
    }

    @Test
    void any_two_letters_swapped_are_noticed() {
        for (String letters : someCodes()) {
            for (int a = 0; a < letters.length(); a++) {
                for (int b = a + 1; b < letters.length(); b++) {
                    if (letters.charAt(a) == letters.charAt(b)) continue;
                    char[] swapped = letters.toCharArray();
                    swapped[a] = letters.charAt(b);
                    swapped[b] = letters.charAt(a);
                    assertThat(TrackingCode.find(new String(swapped))).isEmpty();
                }
            }
        }
    }

    @Test
    void is_found_however_it_is_typed() {
        String code = TrackingCode.next(new Random(7)).text();
        StringBuilder fullWidth = new StringBuilder("　");
        for (char c : code.toCharArray()) fullWidth.append((char) (c + 0xFEE0));
        List<String> typed = List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                " " + code.replace("-", " ") + "\n",
                code.replace("-", ""),
                code.replace("-", "–"),
                code.replace("-", "ー"),
                fullWidth.toString(),
                code.replace('5', 's').replace('2', 'Z'));
        assertThat(typed)
                .allSatisfy(t ->
                        assertThat(TrackingCode.find(t).orElseThrow().text()).isEqualTo(code));
    }

    @Test
    void anything_else_is_no_code() {
        assertThat(List.of("", "-", "😀", "2222-2222-222", "路灯坏了", "1".repeat(1_000_000), "'; DROP TABLE concern"))
                .allSatisfy(typed -> assertThat(TrackingCode.find(typed)).isEmpty());
    }

    private static List<String> someCodes() {
        Random random = new Random(42);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 20; i++) codes.add(TrackingCode.next(random).text().replace("-", ""));
        return codes;
    }

    @Test
    void a_code_is_found_in_a_sentence_that_names_one() {
        String code = TrackingCode.next(new Random(3)).text();
        String spaced = code.replace("-", " ");
        for (String sentence : List.of(
                "我的查询码是" + spaced + " 谢谢",
                "my code is " + code.toLowerCase(Locale.ROOT) + ", thanks",
                "【查询码】" + code,
                "查詢碼係" + code.replace('-', '—') + "，唔該",
                "编号" + code.replace("-", "") + "麻烦看看",
                code.replace("-", ".") + "。",
                code + "，还是" + code + "？")) {
            assertThat(TrackingCode.findIn(sentence).map(TrackingCode::text))
                    .as(sentence)
                    .contains(code);
        }
    }

    @Test
    void a_sentence_with_several_codes_or_a_wrong_one_names_none() {
        String code = TrackingCode.next(new Random(3)).text();
        String other = TrackingCode.next(new Random(4)).text();
        String wrong = code.substring(0, 13) + (code.charAt(13) == 'A' ? 'B' : 'A');
        for (String sentence : List.of(code + " 和 " + other, "查询码 " + wrong, "that lamp here", "X" + code + "Y", "")) {
            assertThat(TrackingCode.findIn(sentence)).as(sentence).isEmpty();
        }
    }
}
