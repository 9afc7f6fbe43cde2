package suban.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        // 20:59:59 and 21:00 in the evening, midnight on both sides, 7:59:59 and 8:00 in the morning.
        "Asia/Shanghai, 2026-01-05T12:59:59Z, 2026-01-05T12:59:59Z",
        "Asia/Shanghai, 2026-01-05T13:00:00Z, 2026-01-06T00:00:00Z",
        "Asia/Shanghai, 2026-01-05T15:59:59Z, 2026-01-06T00:00:00Z",
        "Asia/Shanghai, 2026-01-05T16:00:00Z, 2026-01-06T00:00:00Z",
        "Asia/Shanghai, 2026-01-05T23:59:59Z, 2026-01-06T00:00:00Z",
        "Asia/Shanghai, 2026-01-06T00:00:00Z, 2026-01-06T00:00:00Z",
        // The last night of a year, and one in which clocks go forward or back.
        "Asia/Shanghai, 2026-12-31T14:00:00Z, 2027-01-01T00:00:00Z",
        "Europe/Berlin, 2026-03-28T20:30:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 2026-10-24T20:30:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 2026-07-01T01:30:00Z, 2026-07-01T12:00:00Z",
    })
    void nobody_is_disturbed_between_nine_and_eight(ZoneId zone, Instant wanted, Instant allowed) {
        QuietHours hours = new QuietHours(zone);
        assertThat(hours.next(wanted)).isEqualTo(allowed);
        assertThat(hours.isQuiet(wanted)).isEqualTo(!wanted.equals(allowed));
        assertThat(hours.isQuiet(allowed)).isFalse();
    }

    @Test
    void attempts_end_after_about_a_day() {
        java.util.random.RandomGenerator chance = new java.util.Random(1);
        long total = 0;
        for (int failed = 1; failed < Retries.MOST_ATTEMPTS; failed++) {
            long seconds = Retries.delay(failed, null, chance).toSeconds();
            assertThat(seconds).isBetween(22L, 5L * 3600);
            total += seconds;
        }
        assertThat(total).isBetween(16L * 3600, 30L * 3600);
        assertThat(Retries.delay(1, java.time.Duration.ofMinutes(10), chance))
                .isGreaterThan(java.time.Duration.ofMinutes(7));
        assertThat(Retries.delay(1, java.time.Duration.ofDays(99), chance)).isLessThan(java.time.Duration.ofHours(6));
    }
}
