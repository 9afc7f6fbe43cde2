package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import suban.models.text.Language;

final class DatesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant LATE = Instant.parse("2026-03-01T16:30:00Z");

    @Test
    void chinese_readers_get_chinese_dates_in_the_citys_time() {
        Dates dates = new Dates(Language.ZH, SHANGHAI);

        assertThat(dates.date(LocalDate.of(2026, 3, 1))).isEqualTo("2026年3月1日");
        assertThat(dates.moment(LATE)).isEqualTo("2026年3月2日（周一）00:30");
        assertThat(dates.recent(LATE)).isEqualTo("3月2日 00:30");
    }

    @Test
    void english_readers_get_english_dates_in_the_citys_time() {
        Dates dates = new Dates(Language.EN, SHANGHAI);

        assertThat(dates.date(LocalDate.of(2026, 3, 1))).isEqualTo("1 March 2026");
        assertThat(dates.moment(LATE)).isEqualTo("Mon 2 March 2026, 00:30");
    }
}
