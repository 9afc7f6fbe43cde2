package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds Chinese names by the word they end in ("…花园", "…大道"). Chinese marks no word borders, so a name reaches back
 * from its ending to the nearest word that cannot belong to one. Looks at a bounded number of characters per ending.
 */
final class NameScanner {
    private static final int LONGEST_NAME = 10;
    private static final int SHORTEST_NAME = 2;
    /** Never part of a name. */
    private static final String HARD_STOPS = "在的是了我你他她它们于住这那个请问您把被让给市省县镇吗呢吧啊也都很就还哪某该且但因";
    /** Seldom part of a name ("和平路"): taken only when the name would be too short without. */
    private static final String SOFT_STOPS = "和与跟同有去从到来对向往里内近经过常约家每区条处间座及或以为所等只想要不没后前边面并又再";

    private static final List<String> STOP_WORDS = List.of(
            "投诉", "举报", "反映", "咨询", "求助", "建议", "希望", "晚上", "早上", "今天", "昨天", "昨晚", "今早", "半夜", "凌晨", "每天", "天天", "最近",
            "现在", "附近", "旁边", "对面", "门口", "楼下", "楼上", "隔壁", "地址", "地点", "位置", "你好", "您好", "有人", "发现", "看到", "关于", "自从",
            "听说", "一家", "街道", "路口", "表扬", "感谢", "购买", "买了", "租了", "周末", "上午", "下午", "中午", "深夜", "刚才", "刚刚", "经常", "长期",
            "一直", "整个", "上周", "去年", "下班", "上班", "路过", "名叫", "叫做", "公司叫", "店名", "小区");

    private final Map<Character, List<String>> endings = new HashMap<>();
    private final Map<Character, List<String>> stopWords =
            STOP_WORDS.stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    private final Set<String> generic;
    private final String neverBeforeShort;

    /**
     * @param generic names that name nothing ("我们小区")
     * @param neverBeforeShort characters that make a one-character ending another word ("马路"), unless the name is longer
     */
    NameScanner(List<String> endings, Set<String> generic, String neverBeforeShort) {
        for (String ending : endings) {
            this.endings
                    .computeIfAbsent(ending.charAt(0), c -> new ArrayList<>())
                    .add(ending);
        }
        this.endings
                .values()
                .forEach(e -> e.sort(Comparator.comparingInt(String::length).reversed()));
        this.generic = generic;
        this.neverBeforeShort = neverBeforeShort;
    }

    /** A name: from its first character to the end of its ending. */
    record Name(int start, int end, String ending) {}

    /** @param borders indices that no name crosses */
    List<Name> find(String text, Set<Integer> borders) {
        List<Name> names = new ArrayList<>();
        int covered = 0;
        for (int i = SHORTEST_NAME; i < text.length(); i++) {
            List<String> candidates = endings.get(text.charAt(i));
            if (candidates == null) continue;
            for (String ending : candidates) {
                if (!text.startsWith(ending, i)) continue;
                int start = nameStart(text, i, covered, borders);
                if (isName(text, start, i, ending)) {
                    covered = afterEndings(text, i + ending.length());
                    names.add(new Name(start, covered, ending));
                    i = covered - 1;
                    break;
                }
            }
        }
        return names;
    }

    /** "…花园小区": endings may follow each other. */
    private int afterEndings(String text, int from) {
        int end = from;
        for (int next = end; end < text.length(); end = next) {
            for (String ending : endings.getOrDefault(text.charAt(end), List.of())) {
                boolean longer = ending.length() > 1 && text.startsWith(ending, end);
                if (longer) next = Math.max(next, end + ending.length());
            }
            if (next == end) break;
        }
        return end;
    }

    private boolean isName(String text, int start, int ending, String word) {
        int length = ending - start;
        if (length < SHORTEST_NAME || generic.contains(text.substring(start, ending))) return false;
        return word.length() > 1 || length > 2 || neverBeforeShort.indexOf(text.charAt(ending - 1)) < 0;
    }

    private int nameStart(String text, int ending, int covered, Set<Integer> borders) {
        int start = ending;
        while (start > covered && ending - start < LONGEST_NAME && !borders.contains(start)) {
            char c = text.charAt(start - 1);
            if (!isNamePart(c) || HARD_STOPS.indexOf(c) >= 0) break;
            if (SOFT_STOPS.indexOf(c) >= 0 && ending - start >= SHORTEST_NAME) break;
            int at = start;
            List<String> words = stopWords.get(c);
            if (words != null && words.stream().anyMatch(w -> text.startsWith(w, at - w.length()))) break;
            start--;
        }
        // A soft stop at the very front is no beginning ("和与…").
        while (start < ending && SOFT_STOPS.indexOf(text.charAt(start)) >= 0 && ending - start > SHORTEST_NAME) start++;
        return start;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '·';
    }
}
