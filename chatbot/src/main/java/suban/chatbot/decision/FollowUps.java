package suban.chatbot.decision;

import java.util.Arrays;
import suban.chatbot.understanding.ReadingWords;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Tells whether a short message goes on about the article that was just quoted: "要多少钱", "what documents?". */
public final class FollowUps {
    /** How a message relates to the article quoted before it. */
    public enum Relation {
        /** It names no topic of its own. */
        CONTINUES,
        /** It names a topic, and the article speaks of it. */
        SAME_TOPIC,
        OTHER
    }

    private static final int LONGEST_CHINESE = 24;
    private static final int MOST_WORDS = 12;

    private FollowUps() {}

    /** @param article folded title, variants and body of the article quoted before */
    public static Relation relation(FoldedText message, Language language, String article) {
        String text = message.text().strip();
        ReadingWords words = ReadingWords.in(language);
        if (isLong(text, language) || !words.any("aspect").matcher(text).find()) return Relation.OTHER;
        String rest = words.any("aspect").matcher(text).replaceAll(" ");
        String topic = words.any("aspect-filler")
                .matcher(rest)
                .replaceAll(" ")
                .replaceAll("[\\p{P}\\s]+", " ")
                .strip();
        if (topic.isEmpty()) return Relation.CONTINUES;
        boolean same = language == Language.ZH
                ? article.contains(topic.replace(" ", ""))
                : Arrays.stream(topic.split(" ")).allMatch(article::contains);
        return same ? Relation.SAME_TOPIC : Relation.OTHER;
    }

    private static boolean isLong(String text, Language language) {
        return language == Language.ZH ? text.length() > LONGEST_CHINESE : text.split("[^a-z0-9]+").length > MOST_WORDS;
    }
}
