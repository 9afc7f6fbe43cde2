package suban.classifier.time;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads elements of one text from left to right. */
final class Cursor {
    private static final int MOST_ELEMENTS = 12;

    private final String text;
    private final List<Rule> rules;
    private final List<Rule> hours;
    private final List<Matcher> ruleMatchers;
    private final List<Matcher> hourMatchers;
    private final Matcher since;
    private final Matcher join;
    private final Matcher through;
    private final Matcher list;
    private final Matcher ongoing;
    private final Matcher onward;
    private final Matcher about;
    private final Matcher filler;
    private int furthest;
    private int end;

    Cursor(TimeWords words, String text) {
        this.text = text;
        rules = words.rules();
        hours = words.hours();
        ruleMatchers = matchers(rules);
        hourMatchers = matchers(hours);
        since = matcher(words.marks().since());
        join = matcher(words.marks().join());
        through = matcher(words.marks().through());
        list = matcher(words.marks().list());
        ongoing = matcher(words.marks().ongoing());
        onward = matcher(words.marks().onward());
        about = matcher(words.marks().about());
        filler = matcher(words.marks().filler());
    }

    private List<Matcher> matchers(List<Rule> rules) {
        return rules.stream().map(rule -> matcher(rule.pattern())).toList();
    }

    /** Patterns look at what stands before and behind them. */
    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    private boolean at(Matcher matcher, int at) {
        return matcher.region(at, text.length()).lookingAt() && matcher.end() > at;
    }

    /** As far as the last time was tried. */
    int furthest() {
        return furthest;
    }

    @Nullable
    Told read(int start) {
        Told told = new Told(start);
        furthest = start;
        int at = start;
        // "从早到晚" does not go on from its morning.
        if (at(since, at) && !(element(at) instanceof Element.Every)) {
            told.since = true;
            at = afterFiller(since.end());
        }
        for (int i = 0; i < MOST_ELEMENTS; i++) {
            int next = next(told, at);
            if (next < 0) break;
            at = next;
        }
        if (told.isEmpty()) return null;
        String said = text.substring(start, at);
        boolean open = said.contains("(") && !said.contains(")");
        told.end = open && text.startsWith(")", at) ? at + 1 : at;
        return told;
    }

    /** Where what comes next ends, or -1 if nothing does that belongs to the time. */
    private int next(Told told, int at) {
        if (told.mayJoin() && at(join, at) && takeLast(told, afterFiller(join.end()))) return end;
        if (told.mayGoThrough() && at(through, at) && takeLast(told, through.end())) return end;
        if (told.mayList() && list.region(at, text.length()).lookingAt()) {
            Element listed = element(list.end());
            if (listed instanceof Element.Day day && told.add(day)) return end;
        }
        int begin = told.isEmpty() ? at : afterFiller(at);
        if (told.spansDays() && areHours(begin)) told.joinDays();
        if (takeFrom(told, begin)) {
            if (begin > at && at(ongoing, at)) told.since = true;
            return end;
        }
        if (begin > at + 1 && takeFrom(told, afterBlank(at)) || takeAside(told, at)) return end;
        if (told.isEmpty()) return -1;
        if (!told.onward && at(onward, at)) {
            told.onward = true;
            return onward.end();
        }
        if (!told.about && at(about, at)) {
            told.about = true;
            return about.end();
        }
        return -1;
    }

    private boolean takeFrom(Told told, int at) {
        Element element = told.isEmpty() && !told.since ? element(at) : elementOrHour(at);
        return element != null && told.take(element);
    }

    private boolean takeLast(Told told, int at) {
        Element last = elementOrHour(at);
        if (!(last instanceof Element.Day || last instanceof Element.Part || last instanceof Element.At)) return false;
        told.range = true;
        if (told.take(last)) return true;
        told.range = false;
        return false;
    }

    /** The same day said once more in brackets. */
    private boolean takeAside(Told told, int at) {
        int open = afterBlank(at);
        if (!text.startsWith("(", open)) return false;
        Element element = element(open + 1);
        if (!text.startsWith(")", end)) return false;
        boolean taken = element instanceof Element.Day day && told.takeAside(day);
        end++;
        return taken;
    }

    /** Whether clock times from one to another begin here. */
    private boolean areHours(int at) {
        int first = afterHour(at);
        return first > at && at(join, first) && afterHour(afterFiller(join.end())) > join.end();
    }

    /** Where a clock time ends that begins here, perhaps with its part of the day, or {@code at}. */
    private int afterHour(int at) {
        Element element = elementOrHour(at);
        if (element instanceof Element.Part) element = elementOrHour(afterFiller(end));
        return element instanceof Element.At ? end : at;
    }

    private int afterFiller(int at) {
        return at(filler, at) ? filler.end() : at;
    }

    private int afterBlank(int at) {
        return text.startsWith(" ", at) ? at + 1 : at;
    }

    /** Beside a time an hour needs to say less. */
    private @Nullable Element elementOrHour(int at) {
        Element element = element(at);
        return element == null ? longest(hours, hourMatchers, at) : element;
    }

    /** The longest element that begins here; {@code end} says where it ends. */
    private @Nullable Element element(int at) {
        return longest(rules, ruleMatchers, at);
    }

    private @Nullable Element longest(List<Rule> rules, List<Matcher> matchers, int at) {
        Element longest = null;
        end = at;
        if (at >= text.length()) return null;
        for (int i = 0; i < rules.size(); i++) {
            Matcher matcher = matchers.get(i);
            if (!at(matcher, at) || matcher.end() <= end) continue;
            furthest = Math.max(furthest, matcher.end());
            Element element = rules.get(i).reading().read(matcher);
            if (element == null) continue;
            longest = element;
            end = matcher.end();
        }
        return longest;
    }
}
