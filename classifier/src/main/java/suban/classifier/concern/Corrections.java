package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;

/** Leaves out what is corrected in the same breath: 三栋，不对，是五栋; "on Tuesday, no wait, Wednesday". */
final class Corrections {
    private static final Pattern CORRECTION = Words.of("parts").any("correction");
    /** So near the right one follows. */
    private static final int NEAR = 16;

    private Corrections() {}

    /**
     * @param mentions of one sort, in their order
     * @param start index in the folded text
     * @param end exclusive
     */
    static <T> List<T> without(FoldedText text, List<T> mentions, ToIntFunction<T> start, ToIntFunction<T> end) {
        List<T> kept = new ArrayList<>();
        for (T mention : mentions) {
            if (!kept.isEmpty() && isCorrected(text.text(), end.applyAsInt(kept.getLast()), start.applyAsInt(mention)))
                kept.removeLast();
            kept.add(mention);
        }
        return kept;
    }

    /**
     * Where words say that what stands before them was wrong, and what is right begins soon after; by indices in the folded
     * text.
     *
     * @param begins where what could be right begins
     */
    static List<Span> list(FoldedText text, IntStream begins) {
        int[] right = begins.toArray();
        return CORRECTION
                .matcher(text.text())
                .results()
                .filter(match -> Arrays.stream(right).anyMatch(at -> at >= match.end() && at - match.end() <= NEAR))
                .map(match -> new Span(match.start(), match.end()))
                .toList();
    }

    private static boolean isCorrected(String text, int end, int start) {
        return end < start
                && start - end <= NEAR
                && CORRECTION.matcher(text.substring(end, start)).find();
    }
}
