package suban.knowledge.search;

import java.util.Map;
import suban.knowledge.ArticleKey;

/**
 * An article that may answer, and why.
 *
 * @param owner code of the department that answers for the article
 * @param passage the part of the article that fits the message best
 * @param matchedText the title, variant or passage nearest to the message
 * @param probability that this article answers the message, 0 to 1. Over all articles of the language the
 *     probabilities and that of "none of them" add up to 1
 * @param parts the evidence behind the probability, by name
 */
public record Match(
        ArticleKey key,
        int version,
        String title,
        String owner,
        Passage passage,
        String matchedText,
        double probability,
        Map<String, Double> parts) {
    public Match {
        parts = Map.copyOf(parts);
    }
}
