package suban.classifier.time;

import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds the times of a text in one language: elements that stand beside each other are one time. Work grows with the
 * length of the text. Thread-safe.
 */
final class TimeParser {
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
        Cursor cursor = new Cursor(words, text);
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
                if (!mentions.isEmpty()) told.after(mentions.getLast());
                if (!isGreeting(text, told)) mentions.add(Resolution.of(told, now, tense(text, told)));
                at = told.end - 1;
            } catch (DateTimeException noSuchTime) {
                // "2月31日晚上" is no time, and its evening is none either.
                impossible = Math.max(at + 1, cursor.furthest());
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
}
