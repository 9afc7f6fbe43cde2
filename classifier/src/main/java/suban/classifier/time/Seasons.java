package suban.classifier.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Seasons of a year: last summer, this winter. */
final class Seasons {
    private Seasons() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                "(?<which>last|this past|past|this coming|this|next|coming) (?<season>spring|summer|autumn|fall|winter)(?![a-z0-9])",
                m -> new Element.Day(of(m.group("which"), m.group("season")), 0.6)));
    }

    /** "Last" is the one that was before today, "next" the one that comes, any other the one that is near. */
    private static Days of(String which, String season) {
        return (today, tense) -> {
            int year = today.getYear() + (which.equals("next") || which.endsWith("coming") ? 1 : 0);
            Stretch here = in(year, season);
            boolean last = which.endsWith("last") || which.endsWith("past");
            LocalDate bound = last ? here.last() : here.first();
            return bound.isBefore(today) || year > today.getYear() ? here : in(year - 1, season);
        };
    }

    private static Stretch in(int year, String season) {
        return switch (season) {
            case "spring" -> months(year, 3);
            case "summer" -> months(year, 6);
            case "winter" -> months(year, 12);
            default -> months(year, 9);
        };
    }

    private static Stretch months(int year, int first) {
        YearMonth month = YearMonth.of(year, first);
        return new Stretch(month.atDay(1), month.plusMonths(2).atEndOfMonth());
    }
}
