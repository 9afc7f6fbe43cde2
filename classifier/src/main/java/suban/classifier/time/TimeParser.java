package suban.classifier.time;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times of a text in one language: elements that stand beside each other are one time. Work grows with the
 * length of the text. Thread-safe.
 */
final class TimeParser {
    private static final int MOST_ELEMENTS = 12;
    /** Characters on both sides of a time in which words tell its tense. */
    private static final int NEAR = 14;

    /** As far on both sides, its clause may say that something came to be. */
    private static final int CLAUSE = 30;

    private static final int LEAST_SAID = 3;

    private final TimeWords words;

    TimeParser(TimeWords words) {
        this.words = words;
    }

    List<TimeMention> find(String text, ZonedDateTime now) {
        List<TimeMention> mentions = new ArrayList<>();
        Cursor cursor = new Cursor(text);
        int impossible = -1;
        for (int at = 0; at < text.length(); at++) {
            if (!words.mayBegin(text, at)) continue;
            try {
                Told told = cursor.read(at);
                if (told == null) continue;
                if (told.start == impossible) {
                    at = impossible = told.end;
                    at--;
                    continue;
                }
                if (!isGreeting(text, told)) mentions.add(Resolution.of(told, now, tense(text, told)));
                at = told.end - 1;
            } catch (DateTimeException noSuchTime) {
                // "2月31日晚上" is no time, and its evening is none either.
                impossible = Math.max(at + 1, cursor.furthest);
                at = impossible - 1;
            }
        }
        return mentions;
    }

    /** 端午安康, "good afternoon" */
    private boolean isGreeting(String text, Told told) {
        Matcher greeting = words.marks()
                .greeting()
                .matcher(text)
                .region(Math.max(0, told.start - NEAR), Math.min(text.length(), told.end + NEAR));
        while (greeting.find()) if (greeting.start() <= told.start && greeting.end() >= told.end) return true;
        return false;
    }

    private Tense tense(String text, Told told) {
        int from = Math.max(0, told.start - NEAR);
        int until = Math.min(text.length(), told.end + NEAR);
        for (int i = told.start - 1; i >= from; i--) if (isEnd(text.charAt(i))) from = i + 1;
        for (int i = told.end; i < until; i++) if (isEnd(text.charAt(i))) until = i;
        if (words.marks().future().matcher(text).region(from, until).find()) return Tense.FUTURE;
        return told.isBare() && !tellsOfEvent(text, told) ? Tense.HABIT : Tense.PAST;
    }

    /** Whether the clause says that something came to be: 被咬了, "was bitten". */
    private boolean tellsOfEvent(String text, Told told) {
        int from = told.start;
        int until = told.end;
        while (from > 0 && told.start - from < CLAUSE && !isEnd(text.charAt(from - 1))) from--;
        while (until < text.length() && until - told.end < CLAUSE && !isEnd(text.charAt(until))) until++;
        // A time by itself answers when it was.
        long said = text.substring(from, told.start)
                .concat(text.substring(told.end, until))
                .codePoints()
                .filter(Character::isLetter)
                .count();
        return said < LEAST_SAID
                || words.marks().event().matcher(text).region(from, until).find();
    }

    private static boolean isEnd(char c) {
        return c == ',' || c == ';' || c == '。' || c == '!' || c == '?' || c == '\n';
    }

    /** Reads elements of one text from left to right. */
    private final class Cursor {
        private final String text;
        private final List<Matcher> matchers;
        private final Matcher since;
        private final Matcher join;
        private final Matcher onward;
        private final Matcher about;
        private final Matcher filler;
        private int furthest;
        private int end;

        Cursor(String text) {
            this.text = text;
            matchers =
                    words.rules().stream().map(rule -> matcher(rule.pattern())).toList();
            since = matcher(words.marks().since());
            join = matcher(words.marks().join());
            onward = matcher(words.marks().onward());
            about = matcher(words.marks().about());
            filler = matcher(words.marks().filler());
        }

        /** Patterns look at what stands before and behind them. */
        private Matcher matcher(Pattern pattern) {
            return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        }

        private boolean at(Matcher matcher, int at) {
            return matcher.region(at, text.length()).lookingAt() && matcher.end() > at;
        }

        @Nullable
        Told read(int start) {
            Told told = new Told(start);
            furthest = start;
            int at = start;
            if (at(since, at)) {
                told.since = true;
                at = afterFiller(since.end());
            }
            for (int i = 0; i < MOST_ELEMENTS; i++) {
                int next = next(told, at);
                if (next < 0) break;
                at = next;
            }
            if (told.isEmpty()) return null;
            told.end = at;
            return told;
        }

        /** Where what comes next ends, or -1 if nothing does that belongs to the time. */
        private int next(Told told, int at) {
            if (told.mayJoin() && at(join, at)) {
                Element last = element(afterFiller(join.end()));
                if (last instanceof Element.Day || last instanceof Element.Part || last instanceof Element.At) {
                    int after = end;
                    told.range = true;
                    if (told.take(last)) return after;
                    told.range = false;
                }
            }
            int begin = told.isEmpty() ? at : afterFiller(at);
            Element element = element(begin);
            if (element != null) {
                int after = end;
                if (told.take(element)) return after;
            }
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

        private int afterFiller(int at) {
            return at(filler, at) ? filler.end() : at;
        }

        /** The longest element that begins here; {@code end} says where it ends. */
        private @Nullable Element element(int at) {
            Element longest = null;
            int longestEnd = at;
            if (at >= text.length()) return null;
            List<Rule> rules = words.rules();
            for (int i = 0; i < rules.size(); i++) {
                Matcher matcher = matchers.get(i);
                if (!at(matcher, at) || matcher.end() <= longestEnd) continue;
                furthest = Math.max(furthest, matcher.end());
                Element element = rules.get(i).reading().read(matcher);
                if (element == null) continue;
                longest = element;
                longestEnd = matcher.end();
            }
            end = longestEnd;
            return longest;
        }
    }
}
