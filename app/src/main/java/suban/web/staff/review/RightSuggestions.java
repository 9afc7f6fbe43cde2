package suban.web.staff.review;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import suban.intake.Field;
import suban.intake.Review;
import suban.intake.SuggestionsRight;
import suban.web.page.Page;

/** How often suggestions were right, this week so far and in the week before; weeks begin on Monday. */
public record RightSuggestions(
        SuggestionsRight service,
        SuggestionsRight serviceBefore,
        SuggestionsRight department,
        SuggestionsRight departmentBefore) {
    static RightSuggestions of(Review review, Page page) {
        ZonedDateTime now = page.now().atZone(page.city().zone());
        ZonedDateTime monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).truncatedTo(ChronoUnit.DAYS);
        Instant week = monday.toInstant();
        Instant before = monday.minusWeeks(1).toInstant();
        Instant end = now.toInstant().plusMillis(1);
        return new RightSuggestions(
                review.countRight(Field.SERVICE, week, end),
                review.countRight(Field.SERVICE, before, week),
                review.countRight(Field.DEPARTMENT, week, end),
                review.countRight(Field.DEPARTMENT, before, week));
    }

    /** Whether anybody has decided on anything yet. */
    public boolean isKnown() {
        return service.decided() + serviceBefore.decided() + department.decided() + departmentBefore.decided() > 0;
    }
}
