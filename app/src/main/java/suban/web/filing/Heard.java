package suban.web.filing;

import java.util.List;
import suban.knowledge.search.Match;

/**
 * What was understood of what a caller said so far.
 *
 * @param questions what the service needs and nobody said yet, to ask the caller
 * @param articles to read out, best first
 */
public record Heard(ConcernForm form, Told told, List<Question> questions, List<Match> articles) {
    public Heard {
        questions = List.copyOf(questions);
        articles = List.copyOf(articles);
    }
}
