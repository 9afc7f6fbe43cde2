package suban.chatbot.understanding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.models.text.Language;

/**
 * Wording that tells a question from a report, whatever the topic.
 *
 * @param asks question words and marks, at most 3
 * @param asksWhatToDo whether it asks for the way to go: 怎么办, 找谁, "how do I"
 * @param complains complaint wording, at most 3; a rhetorical question (有没有人管) is one
 * @param here places that only the resident can mean: 我们小区, 楼下, "our building"; at most 2
 * @param happened points in time and repetition: 昨晚, 天天, "every night"; at most 2
 * @param performs whether it says what it does: 投诉…, 请求…, "complaint about"
 * @param length of the folded text in code units
 */
public record Cues(
        int asks, boolean asksWhatToDo, int complains, int here, int happened, boolean performs, int length) {
    /** How much of a long message is looked at: what somebody wants is said at the beginning or not at all. */
    private static final int LOOKED_AT = 600;

    /** Cues in a folded text. */
    public static Cues of(String folded, Language language) {
        ReadingWords words = ReadingWords.in(language);
        String text = folded.length() > LOOKED_AT ? folded.substring(0, LOOKED_AT) : folded;
        int rhetorical = count(words.any("rhetorical"), text, 2);
        return new Cues(
                rhetorical > 0 ? 0 : count(words.any("asks"), text, 3),
                rhetorical == 0 && count(words.any("asks-what-to-do"), text, 1) > 0,
                Math.min(3, rhetorical + count(words.any("complains"), text, 3)),
                count(words.any("here"), text, 2),
                count(words.any("happened"), text, 2),
                words.any("performs").matcher(text).find(),
                folded.length());
    }

    /** The cues as numbers that a model weighs, always in the same order. */
    public List<Double> asNumbers() {
        return List.of(
                (double) asks,
                asksWhatToDo ? 1.0 : 0,
                (double) complains,
                (double) here,
                (double) happened,
                performs ? 1.0 : 0);
    }

    private static int count(Pattern pattern, String text, int most) {
        Matcher matcher = pattern.matcher(text);
        int found = 0;
        while (found < most && matcher.find()) found++;
        return found;
    }
}
