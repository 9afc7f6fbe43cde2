package suban.classifier.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * Whether what stands at a place is denied or to be prevented. Reaches back only over words that carry denial on ("没有
 * 发生…", "do not want to …"), so that another thing's denial ("没办法，…") is left alone.
 */
public final class Denial {
    private static final Vocabulary CHINESE = Words.of("meanings", Language.ZH);
    private static final Vocabulary ENGLISH = Words.of("meanings", Language.EN);
    private static final List<String> DENIALS = longestFirst(CHINESE.words("denials"));
    private static final List<String> CARRIES = longestFirst(CHINESE.words("carries"));
    private static final Set<String> NO_DENIALS = Set.copyOf(CHINESE.words("no-denials"));
    private static final Set<String> DENIALS_EN = Set.copyOf(ENGLISH.words("denials"));
    private static final Set<String> CARRIES_EN = Set.copyOf(ENGLISH.words("carries"));
    private static final int MOST_WORDS = 6;

    private Denial() {}

    /** @param start index into folded text */
    public static boolean denies(String text, int start) {
        return deniesInChinese(text, start) || deniesInEnglish(text, start);
    }

    private static boolean deniesInChinese(String text, int start) {
        int at = start;
        for (int words = 0; words < MOST_WORDS && at > 0; words++) {
            for (String denial : DENIALS) {
                int from = at - denial.length();
                if (from >= 0 && text.startsWith(denial, from)) return isDenial(text, from, denial);
            }
            int before = at;
            at = beforeCarrying(text, at);
            if (at == before) return false;
        }
        return false;
    }

    /** Where the word that carries denial on and ends here begins, or the same place. */
    private static int beforeCarrying(String text, int at) {
        for (String word : CARRIES) {
            if (text.startsWith(word, at - word.length())) return at - word.length();
        }
        return text.charAt(at - 1) == ' ' ? at - 1 : at;
    }

    private static boolean isDenial(String text, int from, String denial) {
        if (from == 0) return true;
        char before = text.charAt(from - 1);
        // "是不是…", "有没有…" ask; they do not deny.
        if (from + 1 < text.length() && text.charAt(from + 1) == before) return false;
        return !NO_DENIALS.contains(text.substring(from - 1, from + denial.length()));
    }

    private static boolean deniesInEnglish(String text, int start) {
        int end = start;
        for (int words = 0; words < MOST_WORDS; words++) {
            while (end > 0 && text.charAt(end - 1) == ' ') end--;
            int from = end;
            while (from > 0
                    && end - from < 16
                    && (Characters.isWordPart(text.charAt(from - 1)) || Characters.isApostrophe(text.charAt(from - 1))))
                from--;
            if (from == end) return false;
            String word = text.substring(from, end).replace('\u2019', '\'');
            if (DENIALS_EN.contains(word)) return true;
            if (!CARRIES_EN.contains(word)) return false;
            end = from;
        }
        return false;
    }

    private static List<String> longestFirst(List<String> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
