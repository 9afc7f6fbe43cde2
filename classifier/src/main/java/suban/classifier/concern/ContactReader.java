package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.privacy.Reachable;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/** Finds how somebody can be reached: telephone numbers, e-mail addresses, names in messengers; and whose the words say it is. */
final class ContactReader {
    private static final int BEFORE = 18;
    private static final int AFTER = 10;
    /** Of the last so many characters: how a letter is signed. */
    private static final int SIGNED = 60;

    private static final Vocabulary WORDS = Words.of("parties");
    private static final Pattern ANOTHERS = WORDS.any("number-of-another");
    private static final Pattern OWN = WORDS.any("own-number");
    private static final Pattern ANOTHERS_AFTER = WORDS.any("number-of-another-after");
    private static final Pattern OWN_AFTER = WORDS.any("own-number-after");

    private ContactReader() {}

    /**
     * A way to reach somebody, by indices in the folded text, where it begins with a letter or digit.
     *
     * @param span where it stands in the original, the plus of a number included
     * @param value digits of a telephone number, else the words as they stand
     * @param whose what the words around say: mine, another, after-mine, after-another, signed, or unsaid
     */
    record Told(int start, int end, Span span, String value, String whose) {}

    static List<Told> list(FoldedText text) {
        List<Told> told = new ArrayList<>();
        int from = 0;
        int at = 0;
        for (Reachable.Way way : Reachable.list(text.original())) {
            while (at < text.text().length() && text.originalStart(at) < way.start()) at++;
            int start = at;
            while (at < text.text().length() && text.originalEnd(at + 1) <= way.end()) at++;
            while (start < at && !Character.isLetterOrDigit(text.text().charAt(start))) start++;
            if (at > start) {
                Span span = new Span(way.start(), way.end());
                told.add(new Told(start, at, span, way.value(), whose(text, way, from)));
            }
            from = way.end();
        }
        return told;
    }

    private static String whose(FoldedText text, Reachable.Way way, int from) {
        String original = text.original();
        String before = FoldedText.of(original.substring(clauseStart(original, way.start(), from), way.start()))
                .text();
        String after = FoldedText.of(original.substring(way.end(), clauseEnd(original, way.end())))
                .text();
        if (ANOTHERS_AFTER.matcher(after).find()) return "after-another";
        if (OWN_AFTER.matcher(after).find()) return "after-mine";
        int mine = last(OWN, before);
        int others = last(ANOTHERS, before);
        if (others > mine) return "another";
        if (mine >= 0) return "mine";
        return original.length() - way.end() < SIGNED && way.start() > SIGNED ? "signed" : "unsaid";
    }

    private static int last(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        int last = -1;
        while (matcher.find()) last = matcher.end();
        return last;
    }

    private static int clauseStart(String text, int at, int from) {
        int start = Math.max(from, at - BEFORE);
        for (int i = at - 1; i >= start; i--) if (isEnd(text, i)) return i + 1;
        return start;
    }

    private static int clauseEnd(String text, int at) {
        int end = Math.min(text.length(), at + AFTER);
        for (int i = at; i < end; i++) if (isEnd(text, i)) return i;
        return end;
    }

    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        return c == '。'
                || c == '；'
                || c == ';'
                || c == '！'
                || c == '!'
                || c == '？'
                || c == '\n'
                || c == '.' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }
}
