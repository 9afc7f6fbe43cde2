package suban.classifier.wording;

import java.util.regex.Pattern;
import suban.models.text.Vocabulary;

/** Whether something is told as past, supposed or practised instead of happening now. */
final class Distance {
    private static final int BEFORE = 48;
    private static final int AFTER = 24;
    private static final Vocabulary WORDS = Words.of("meanings").and(Words.of("phrases"));
    private static final Pattern PAST = WORDS.any("past", "also-past");
    private static final Pattern PRESENT = WORDS.any("now", "also-now");
    private static final Pattern SUPPOSED = WORDS.any("supposed", "also-supposed");

    private Distance() {}

    static boolean isPastOrSupposed(String text, Occurrence occurrence) {
        int start = occurrence.start();
        int clause = start;
        while (clause > 0 && start - clause < BEFORE && !Characters.endsClause(text.charAt(clause - 1))) clause--;
        if (SUPPOSED.matcher(text).region(clause, start).find()) return true;
        int sentence = clause;
        while (sentence > 0 && start - sentence < BEFORE && !Characters.endsSentence(text.charAt(sentence - 1)))
            sentence--;
        int end = occurrence.end();
        while (end < text.length() && end - occurrence.end() < AFTER && !Characters.endsSentence(text.charAt(end)))
            end++;
        if (!PAST.matcher(text).region(sentence, end).find()) return false;
        int from = Math.max(0, start - 4 * BEFORE);
        int until = Math.min(text.length(), end + 4 * BEFORE);
        return !PRESENT.matcher(text).region(from, until).find();
    }
}
