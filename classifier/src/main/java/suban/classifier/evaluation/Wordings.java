package suban.classifier.evaluation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Reachable;

/** When two wordings say the same. */
final class Wordings {
    private Wordings() {}

    /** 0 when they share nothing, 1 when neither is there. */
    static int overlap(@Nullable String expected, @Nullable String read) {
        if (expected == null || read == null) return expected == read ? 1 : 0;
        return expected.contains(read) || read.contains(expected) ? 3 : 0;
    }

    /** Digits count however they are written; an extension is not part of a number. */
    static @Nullable String contact(@Nullable String told) {
        if (told == null) return null;
        List<Reachable.Way> ways = Reachable.list(told);
        return ways.isEmpty() ? told : ways.getFirst().value().replaceFirst("^(?:\\+|00)?86(?=1\\d{10}$)", "");
    }

    /** Spaces, marks at the borders and the particle 的 make no difference. */
    static boolean same(String expected, String read) {
        return plain(expected).equals(plain(read));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("^(?:(?:[在于]|(?:the|at|on|in|around|about|from|for)\\b)\\s*)+", "")
                .replaceAll("[\\s,，.。、'’]", "")
                .replaceAll("(?:的|附近|左右)$", "");
    }
}
