package suban.classifier.wording;

import java.util.regex.Pattern;

/** Whether something is told as past, supposed or practised instead of happening now. */
final class Distance {
    private static final int BEFORE = 48;
    private static final int AFTER = 24;
    private static final Pattern PAST = Pattern.compile("去年|前年|上个?月|上个?周|上个?星期|上个?礼拜|上次|上一次|以前|曾经|曾|当年|小时候|那年|那次|"
            + "[年月天日周][之以]?前|前几天|前两天|前天|昨[天晚日夜]|"
            + "\\b(?:last (?:year|month|week|night|summer|winter|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
            + "|yesterday|ago|previously|used to|in (?:19|20)\\d\\d|when i was|back then|once had)\\b");
    private static final Pattern PRESENT = Pattern.compile("现在|正在|还在|又|刚刚|刚才|刚|今[天晚]|快来|救命|马上|赶紧|目前|此刻|开始|至今|仍|一直|"
            + "\\b(?:now|still|again|currently|help|just|today|tonight|since|started|hurry|at the moment)\\b");
    private static final Pattern SUPPOSED = Pattern.compile("如果|要是|万一|假如|假设|倘若|怕|担心|容易|会不会|演练|演习|模拟|为了防|"
            + "\\b(?:if|in case|what if|suppose|drill|worried about|afraid of|risk of|insurance|how to)\\b");

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
