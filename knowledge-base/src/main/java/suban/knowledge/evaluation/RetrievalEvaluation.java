package suban.knowledge.evaluation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.ProgressListener;
import suban.knowledge.search.SearchRequest;
import suban.models.embedding.EmbeddingModels;

/** Measures search on articles and queries from files, in an index of its own. */
public final class RetrievalEvaluation {
    private static final int DEPTH = 10;

    /** Queries run once before anything is timed, so that the figures are those of a running service. */
    private static final int WARM_UP = 200;

    private final EmbeddingModels models;

    public RetrievalEvaluation(EmbeddingModels models) {
        this.models = models;
    }

    /**
     * Searches every query.
     *
     * @param articles JSON Lines {@code {"id": any, "question": "…"?, "variants": ["…"]?, "answer": "…"}}
     * @param queries JSON Lines {@code {"query": "…", "gold": [ids]}}
     * @param scratch an empty folder for the index
     * @param progress hears about the indexing of the articles
     * @throws EvaluationInputException when a file cannot be used, naming the lines that are wrong
     */
    public RetrievalReport run(Path articles, Path queries, Path scratch, ProgressListener progress) {
        Corpus corpus = Corpus.read(articles, queries, false);
        try (ArticleIndex index = ArticleIndex.open(scratch, models)) {
            index.synchronise(corpus.articles(), progress);
            corpus.queries().stream().limit(WARM_UP).forEach(q -> search(index, corpus, q));
            return measure(index, corpus);
        }
    }

    private static RetrievalReport measure(ArticleIndex index, Corpus corpus) {
        Ranks ranks = new Ranks();
        double[] milliseconds = new double[corpus.queries().size()];
        for (int i = 0; i < milliseconds.length; i++) {
            Corpus.LabelledQuery query = corpus.queries().get(i);
            long start = System.nanoTime();
            List<String> found = search(index, corpus, query);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            ranks.add(found, query.gold());
        }
        double seconds = Arrays.stream(milliseconds).sum() / 1e3;
        Arrays.sort(milliseconds);
        return new RetrievalReport(
                corpus.articles().size(),
                milliseconds.length,
                ranks.hit1(),
                ranks.hit5(),
                ranks.mrr10(),
                ranks.ndcg10(),
                milliseconds.length / seconds,
                quantile(milliseconds, 0.5),
                quantile(milliseconds, 0.99));
    }

    private static List<String> search(ArticleIndex index, Corpus corpus, Corpus.LabelledQuery query) {
        SearchRequest request = new SearchRequest(query.query(), corpus.language(), null, LocalDate.EPOCH, DEPTH, null);
        return index.search(request).matches().stream().map(m -> m.key().id()).toList();
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
