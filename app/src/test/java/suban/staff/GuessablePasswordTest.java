package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuessablePasswordTest {
    private static final List<String> CONTEXT = List.of("suban", "速办", "示例市", "li.na", "李娜");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "woaini1314",
                "WoAiNi520520",
                "5201314520",
                "a123456789",
                "wang123456",
                "zhangwei1990",
                "Password123!",
                "p@ssw0rd1234",
                "1qaz2wsx3edc",
                "qwertyuiop12",
                "zxcvbnm12345",
                "abcabcabcabc",
                "1990-01-01aa",
                "19900101abc",
                "admin888admin",
                "iloveyou2026",
                "subansuban",
                "Suban@2026!!",
                "li.na.li.na.1",
                "速办2026速办2026"
            })
    void what_guessers_try_first_is_refused(String password) {
        assertThat(GuessablePassword.is(password, CONTEXT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kites over the harbour",
                "a lantern in the rain",
                "正确的马电池订书针",
                "bodu-kafi-mero-napi-sulo",
                "xK7#pq9vLm2w",
                "suban lantern under harbour kites"
            })
    void what_takes_long_to_guess_is_not(String password) {
        assertThat(GuessablePassword.is(password, CONTEXT)).isFalse();
    }

    @Test
    void a_long_one_takes_no_time_to_speak_of() {
        long start = System.nanoTime();
        GuessablePassword.is("a1b2".repeat(50), CONTEXT);
        GuessablePassword.is("\0ſ𝒜漢".repeat(40), CONTEXT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
