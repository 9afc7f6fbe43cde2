package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_the_standard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / Totp.SECONDS)).isEqualTo(code);
        assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(seconds))).hasValue(seconds / Totp.SECONDS);
    }

    @Test
    void a_clock_may_be_one_step_fast_or_slow() {
        for (int drift = -3; drift <= 3; drift++) {
            Instant there = Instant.ofEpochSecond(1_000_000_000L + drift * Totp.SECONDS);
            String code = Totp.code(SECRET, 1_000_000_000L / Totp.SECONDS);
            assertThat(Totp.step(SECRET, code, there).isPresent()).isEqualTo(Math.abs(drift) <= 1);
        }
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32_is_that_of_the_standard(String plain, String text) {
        assertThat(Base32.text(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }
}
