package suban.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * BM25 of a message, on a scale of 0 to 1: the score divided by what a unit would get that holds every word of the
 * message infinitely often. A word that no article knows counts against all of them.
 */
final class LexicalQuery {
    /** The rarest words of a long message are enough to find by. */
    private static final int MOST_TERMS = 48;

    private final @Nullable Weight weight;
    private final double ideal;

    private LexicalQuery(@Nullable Weight weight, double ideal) {
        this.weight = weight;
        this.ideal = ideal;
    }

    private record WeighedTerm(Term term, TermStates states, double idf) {}

    static LexicalQuery of(List<String> terms, String field, ArticleSearcher searcher) throws IOException {
        int units = units(field, searcher);
        List<WeighedTerm> known = new ArrayList<>(terms.size());
        double ideal = 0;
        for (String text : new LinkedHashSet<>(terms)) {
            Term term = new Term(field, text);
            TermStates states = TermStates.build(searcher, term, true);
            double idf = Math.log(1 + (units - states.docFreq() + 0.5) / (states.docFreq() + 0.5));
            ideal += idf;
            if (states.docFreq() > 0) known.add(new WeighedTerm(term, states, idf));
        }
        if (known.isEmpty()) return new LexicalQuery(null, 1);
        known.sort(Comparator.comparingDouble(WeighedTerm::idf).reversed());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (WeighedTerm t : known.subList(0, Math.min(MOST_TERMS, known.size()))) {
            query.add(new TermQuery(t.term, t.states), BooleanClause.Occur.SHOULD);
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query.build()), ScoreMode.TOP_SCORES, 1);
        return new LexicalQuery(weight, ideal);
    }

    private static int units(String field, ArticleSearcher searcher) throws IOException {
        int units = 0;
        for (LeafReaderContext segment : searcher.getLeafContexts())
            units += segment.reader().getDocCount(field);
        return units;
    }

    /** The best documents of the whole index. */
    ScoreDoc[] best(int count, ArticleSearcher searcher, Scope scope) throws IOException {
        if (weight == null) return new ScoreDoc[0];
        TopScoreDocCollector top = new TopScoreDocCollectorManager(count, count).newCollector();
        top.setWeight(weight);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            BulkScorer scorer = weight.bulkScorer(segment);
            if (scorer == null) continue;
            Bits allowed = searcher.allowed(scope, segment);
            scorer.score(top.getLeafCollector(segment), allowed, 0, DocIdSetIterator.NO_MORE_DOCS);
        }
        return top.topDocs().scoreDocs;
    }

    /** Scores documents of one segment that are asked for in rising order; null when none has a word of the message. */
    @Nullable
    Scorer scorer(LeafReaderContext segment) throws IOException {
        return weight == null ? null : weight.scorer(segment);
    }

    double normalised(float score) {
        return score / ideal;
    }
}
