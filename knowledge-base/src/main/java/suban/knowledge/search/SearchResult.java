package suban.knowledge.search;

import java.util.List;
import java.util.Optional;

/** The articles found, best first, one match an article. */
public record SearchResult(List<Match> matches) {
    public SearchResult {
        matches = List.copyOf(matches);
    }

    public Optional<Match> best() {
        return matches.stream().findFirst();
    }
}
