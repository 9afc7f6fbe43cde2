package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import suban.intake.testing.SmallCity;

/** Seven working hours a day: 9 to 12 and 14 to 18. 1 to 3 January 2026 are holidays, Sunday the 4th is worked. */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = SmallCity.calendar();

    @Test
    void the_coming_year_is_missed_from_october_on() {
        assertThat(calendar.yearsWithoutHolidays(LocalDate.parse("2026-09-30"))).isEmpty();
        assertThat(calendar.yearsWithoutHolidays(LocalDate.parse("2026-10-01"))).containsExactly(2027);
        assertThat(calendar.yearsWithoutHolidays(LocalDate.parse("2027-01-01"))).containsExactly(2027);
        assertThat(calendar.yearsWithoutHolidays(LocalDate.parse("2027-12-31"))).containsExactly(2027, 2028);
    }

    @Test
    void hours_within_a_day_leave_the_lunch_break_out() {
        assertThat(due("2026-01-05T11:00", 2)).isEqualTo(at("2026-01-05T15:00"));
    }

    @Test
    void the_end_of_the_day_is_still_the_day() {
        assertThat(due("2026-01-05T09:00", 7)).isEqualTo(at("2026-01-05T18:00"));
        assertThat(due("2026-01-05T09:00", 3)).isEqualTo(at("2026-01-05T12:00"));
    }

    @Test
    void what_comes_at_night_counts_from_the_morning() {
        assertThat(due("2026-01-05T23:30", 1)).isEqualTo(at("2026-01-06T10:00"));
        assertThat(due("2026-01-06T03:00", 1)).isEqualTo(at("2026-01-06T10:00"));
        assertThat(due("2026-01-06T12:30", 1)).isEqualTo(at("2026-01-06T15:00"));
    }

    @Test
    void a_weekend_is_left_out() {
        assertThat(due("2026-01-09T17:00", 2)).isEqualTo(at("2026-01-12T10:00"));
    }

    @Test
    void holidays_are_left_out_and_a_worked_sunday_counts() {
        assertThat(due("2025-12-31T17:00", 2)).isEqualTo(at("2026-01-04T10:00"));
        assertThat(due("2025-12-31T17:00", 9)).isEqualTo(at("2026-01-05T10:00"));
    }

    @Test
    void minutes_and_seconds_are_kept() {
        assertThat(due("2026-01-05T11:59:30", 1)).isEqualTo(at("2026-01-05T14:59:30"));
    }

    @Test
    void a_day_is_worked_or_not() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 2))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 4))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 10))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 1, 12))).isTrue();
    }

    @Test
    void a_calendar_without_work_is_refused() {
        List<WorkingCalendar.Hours> morning = List.of(hours(9, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(List.of(), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(morning, EnumSet.allOf(DayOfWeek.class)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar(List.of(hours(9, 12), hours(11, 14)), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> hours(12, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.due(Instant.EPOCH, 0));
    }

    private static WorkingCalendar calendar(List<WorkingCalendar.Hours> hours, Set<DayOfWeek> weekend) {
        return new WorkingCalendar(ZoneOffset.UTC, hours, weekend, Set.of(), Set.of());
    }

    private static WorkingCalendar.Hours hours(int from, int until) {
        return new WorkingCalendar.Hours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private Instant due(String local, int hours) {
        return calendar.due(at(local), hours);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }
}
