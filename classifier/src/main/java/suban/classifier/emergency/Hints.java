package suban.classifier.emergency;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/**
 * What a message's wording says beside its topic: phrases of the lines, and whether it recalls, supposes, asks, is
 * pressing, tells of what happens again and again, or is not meant literally. How much each means is learnt.
 */
final class Hints {
    /** Somebody in danger says so at the beginning. */
    private static final int LOOKED_AT = 600;

    private static final Vocabulary WORDS = Words.of("meanings").and(Words.of("emergencies"));
    private static final Pattern PAST = WORDS.any("past", "also-past");
    private static final Pattern SUPPOSED = WORDS.any("supposed", "also-supposed");
    private static final Pattern ASKS = WORDS.any("asks");
    private static final Pattern NOW = WORDS.any("now", "also-now");

    private static final Pattern ROUTINE = WORDS.any("routine");
    private static final Pattern FIGURATIVE = WORDS.any("figurative");

    /** The words, and a number raised whenever hints are taken otherwise: nothing learnt from other ones is used. */
    static final List<String> RECIPE = List.of(
            "1",
            Stream.of(PAST, SUPPOSED, ASKS, NOW, ROUTINE, FIGURATIVE)
                    .map(Pattern::pattern)
                    .collect(Collectors.joining("\n")));

    private Hints() {}

    static List<Double> of(FoldedText message, List<LinePhrases.Call> calls) {
        String text = message.text().length() > LOOKED_AT ? message.text().substring(0, LOOKED_AT) : message.text();
        boolean plain = false;
        boolean sign = false;
        boolean crisis = false;
        for (LinePhrases.Call call : calls) {
            if (call.line().examples().isEmpty()) sign = true;
            else plain = true;
            crisis |= call.line().kind() == Line.Kind.CRISIS;
        }
        return List.of(
                flag(plain),
                flag(sign),
                flag(crisis),
                found(PAST, text),
                found(SUPPOSED, text),
                found(ASKS, text),
                found(NOW, text),
                found(ROUTINE, text),
                found(FIGURATIVE, text),
                Math.log1p(text.length()) - 3);
    }

    private static double found(Pattern pattern, String text) {
        return flag(pattern.matcher(text).find());
    }

    private static double flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
