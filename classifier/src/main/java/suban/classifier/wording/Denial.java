package suban.classifier.wording;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether what stands at a place is denied or to be prevented. Reaches back only over words that carry denial on ("没有
 * 发生…", "do not want to …"), so that another thing's denial ("没办法，…") is left alone.
 */
public final class Denial {
    private static final List<String> DENIALS = longestFirst(
            "没有", "没", "并非", "未曾", "未", "不是", "不会", "不", "别", "勿", "无", "避免", "防止", "预防", "以免", "严防", "杜绝", "冇", "唔系",
            "唔");
    private static final List<String> CARRIES = longestFirst(
            "有", "再", "真的", "真", "发生", "出现", "任何", "什么", "会", "要", "想", "去", "是", "引起", "造成", "导致", "引发", "人", "过", "能",
            "被", "看到", "听到", "需要", "用", "把", "给我", "帮我", " ");
    private static final String NOT_BEFORE_BIE = "特分差级个性识区类告离";
    private static final String NOT_BEFORE_MEI = "淹吞沉埋出";
    private static final Set<String> DENIALS_EN = Set.of(
            "no",
            "not",
            "never",
            "without",
            "nobody",
            "none",
            "prevent",
            "avoid",
            "preventing",
            "avoiding",
            "isnt",
            "wasnt",
            "dont",
            "doesnt",
            "didnt",
            "wont",
            "hasnt",
            "havent",
            "arent",
            "werent",
            "isn't",
            "wasn't",
            "don't",
            "doesn't",
            "didn't",
            "won't",
            "hasn't",
            "haven't",
            "aren't",
            "weren't");
    private static final Set<String> CARRIES_EN = Set.of(
            "any",
            "a",
            "an",
            "the",
            "actual",
            "real",
            "really",
            "currently",
            "signs",
            "sign",
            "of",
            "been",
            "be",
            "being",
            "is",
            "are",
            "was",
            "were",
            "there",
            "it",
            "to",
            "want",
            "wanting",
            "going",
            "planning",
            "trying",
            "ever",
            "have",
            "has",
            "had",
            "here",
            "anyone",
            "need",
            "me",
            "on");
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
            for (String word : CARRIES) {
                if (at >= word.length() && text.startsWith(word, at - word.length())) {
                    at -= word.length();
                    break;
                }
            }
            if (at == before) return false;
        }
        return false;
    }

    private static boolean isDenial(String text, int from, String denial) {
        if (from == 0) return true;
        char before = text.charAt(from - 1);
        // "是不是…", "有没有…" ask; they do not deny.
        if (from + 1 < text.length() && text.charAt(from + 1) == before) return false;
        return switch (denial) {
            case "别" -> NOT_BEFORE_BIE.indexOf(before) < 0;
            case "没" -> NOT_BEFORE_MEI.indexOf(before) < 0;
            default -> true;
        };
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

    private static List<String> longestFirst(String... words) {
        return Arrays.stream(words)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }
}
