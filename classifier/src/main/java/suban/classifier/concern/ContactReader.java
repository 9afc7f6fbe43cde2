package suban.classifier.concern;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.privacy.Reachable;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/**
 * Finds how to reach the resident: a telephone number, an e-mail address or the name in a messenger. Whose it is the words
 * around it say; one that is somebody else's is none.
 */
final class ContactReader {
    private static final int BEFORE = 18;
    private static final int AFTER = 10;
    private static final double OWN_SAID = 0.95;
    private static final double NOT_SAID = 0.75;
    /** Of the last so many characters: how a letter is signed. */
    private static final int SIGNED = 60;

    private static final Vocabulary WORDS = Words.of("parties");
    private static final Pattern ANOTHERS = WORDS.any("number-of-another");
    private static final Pattern OWN = WORDS.any("own-number");
    private static final Pattern ANOTHERS_AFTER = WORDS.any("number-of-another-after");
    private static final Pattern OWN_AFTER = WORDS.any("own-number-after");

    Optional<Slot> read(FoldedText text) {
        String original = text.original();
        Slot best = null;
        double most = 0;
        int from = 0;
        for (Reachable.Way way : Reachable.list(original)) {
            double own = own(text, way, from);
            from = way.end();
            if (own <= 0 || own < most) continue;
            most = own;
            best = new Slot(way.value(), own >= 2 ? OWN_SAID : NOT_SAID, List.of(new Span(way.start(), way.end())));
        }
        return Optional.ofNullable(best);
    }

    /** 2 and more if the words say that it is the resident's, 0 if another's, else 1. */
    private static double own(FoldedText text, Reachable.Way way, int from) {
        String original = text.original();
        String before = FoldedText.of(original.substring(clauseStart(original, way.start(), from), way.start()))
                .text();
        String after = FoldedText.of(original.substring(way.end(), clauseEnd(original, way.end())))
                .text();
        if (ANOTHERS_AFTER.matcher(after).find()) return 0;
        if (OWN_AFTER.matcher(after).find()) return 3;
        int mine = last(OWN, before);
        int others = last(ANOTHERS, before);
        if (others > mine) return 0;
        if (mine >= 0) return 2;
        return original.length() - way.end() < SIGNED && way.start() > SIGNED ? 1.5 : 1;
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
