package suban.knowledge.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.ProgressListener;
import suban.knowledge.search.Relevance;
import suban.knowledge.search.SearchRequest;
import suban.models.embedding.EmbeddingModels;
import suban.models.text.Language;

/**
 * Fits the weights of {@link Relevance} to questions whose article is known and questions that none answers, by maximum
 * likelihood.
 */
public final class RelevanceFitting {
    /** Articles beside these have no noticeable part in the probabilities. */
    private static final int COMPETITORS = 30;

    private final EmbeddingModels models;

    public RelevanceFitting(EmbeddingModels models) {
        this.models = models;
    }

    /**
     * The weights found.
     *
     * @param questions how many questions they were fitted to; those whose article was not found at all are left out
     * @param logLoss mean negative log-likelihood with the new weights, in nats
     * @param logLossBefore the same with the weights in use
     */
    public record Fit(Language language, Relevance relevance, int questions, double logLoss, double logLossBefore) {}

    /**
     * Searches every question and fits.
     *
     * @param articles as for {@link RetrievalEvaluation}
     * @param queries the same, but {@code gold} is empty for a question that no article answers
     * @param scratch an empty folder for the index
     * @throws EvaluationInputException when a file cannot be used
     */
    public Fit fit(Path articles, Path queries, Path scratch, ProgressListener progress) {
        Corpus corpus = Corpus.read(articles, queries, true);
        List<Choice> choices = new ArrayList<>();
        try (ArticleIndex index = ArticleIndex.open(scratch, models)) {
            index.synchronise(corpus.articles(), progress);
            for (Corpus.LabelledQuery query : corpus.queries()) {
                Choice choice = choice(index, corpus, query);
                if (!choice.gold().isEmpty()) choices.add(choice);
            }
        }
        Relevance before = Relevance.of(corpus.language());
        ConditionalLogit logit = new ConditionalLogit(choices);
        double[] weights = logit.fit(new double[] {before.none(), before.question(), before.best(), before.words()});
        return new Fit(
                corpus.language(),
                new Relevance(weights[0], weights[1], weights[2], weights[3]),
                choices.size(),
                logit.logLoss(weights),
                logit.logLoss(new double[] {before.none(), before.question(), before.best(), before.words()}));
    }

    /** The first alternative is "none of them". */
    private static Choice choice(ArticleIndex index, Corpus corpus, Corpus.LabelledQuery query) {
        List<double[]> alternatives = new ArrayList<>();
        List<Integer> gold = new ArrayList<>();
        alternatives.add(new double[] {1, 0, 0, 0});
        if (query.gold().isEmpty()) gold.add(0);
        SearchRequest request =
                new SearchRequest(query.query(), corpus.language(), null, LocalDate.EPOCH, COMPETITORS, null);
        for (Match match : index.search(request).matches()) {
            if (query.gold().contains(match.key().id())) gold.add(alternatives.size());
            Map<String, Double> parts = match.parts();
            alternatives.add(new double[] {
                0,
                parts.getOrDefault(Relevance.QUESTION, 0.0),
                parts.getOrDefault(Relevance.BEST, 0.0),
                parts.getOrDefault(Relevance.WORDS, 0.0)
            });
        }
        return new Choice(alternatives, gold);
    }
}
