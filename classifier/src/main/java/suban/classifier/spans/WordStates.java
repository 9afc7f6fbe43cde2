package suban.classifier.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.models.embedding.TokenStates;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** What the words of a text mean where they stand, read stretch by stretch: a model reads only so much at once. Thread-safe. */
public final class WordStates {
    /** Beyond so many stretches words have none: whoever writes that much has said what it is about. */
    private static final int MOST = 5;
    /** Words at the border of a stretch are read with what stands on both sides. */
    private static final int SHARED = 50;

    /** A stretch that begins at an index of the folded text. */
    private record Window(int start, int end, Supplier<TokenStates> states) {}

    private final List<Window> windows = new ArrayList<>();

    private WordStates() {}

    /** For where no model is at hand. */
    public static WordStates none() {
        return new WordStates();
    }

    /** @param reading begins to read a text in the background */
    public static WordStates begin(
            FoldedText text, Language language, BiFunction<String, Language, Supplier<TokenStates>> reading) {
        WordStates states = new WordStates();
        String folded = text.text();
        int most = language == Language.EN ? 1_500 : 450;
        int start = 0;
        while (start < folded.length() && states.windows.size() < MOST) {
            int end = whole(folded, Math.min(folded.length(), start + most));
            states.windows.add(new Window(start, end, reading.apply(folded.substring(start, end), language)));
            if (end == folded.length()) break;
            start = whole(folded, end - SHARED);
        }
        return states;
    }

    /** The nearest index that parts no surrogates. */
    private static int whole(String text, int at) {
        boolean parts = at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return parts ? at - 1 : at;
    }

    /** The mean of the words between two indices of the folded text; null when they were not read. */
    public float @Nullable [] over(int start, int end) {
        for (Window window : windows) {
            if (start >= window.start && end <= window.end)
                return window.states.get().over(start - window.start, end - window.start);
        }
        return null;
    }
}
