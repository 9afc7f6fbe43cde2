package suban.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the articles that either kind of search brings up, and weighs every unit of each by both, so that an article
 * found by its words is judged by its meaning too and the other way round.
 */
final class EvidenceGatherer {
    /** Units taken from each kind of search. */
    private static final int UNITS = 48;

    private final ArticleSearcher searcher;
    private final VectorQuery vectors;
    private final LexicalQuery words;

    EvidenceGatherer(ArticleSearcher searcher, VectorQuery vectors, LexicalQuery words) {
        this.searcher = searcher;
        this.vectors = vectors;
        this.words = words;
    }

    List<Evidence> gather(Scope scope) throws IOException {
        int[] documents = documents(scope);
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < documents.length; ) {
            LeafReaderContext segment =
                    searcher.getLeafContexts().get(ReaderUtil.subIndex(documents[i], searcher.getLeafContexts()));
            int end = segment.docBase + segment.reader().maxDoc();
            int from = i;
            while (i < documents.length && documents[i] < end) i++;
            gather(segment, Arrays.copyOfRange(documents, from, i), evidence);
        }
        return evidence;
    }

    private int[] documents(Scope scope) throws IOException {
        ScoreDoc[] near = vectors.nearest(UNITS, searcher, scope);
        ScoreDoc[] worded = words.best(UNITS, scope);
        int[] documents = new int[near.length + worded.length];
        for (int i = 0; i < near.length; i++) documents[i] = near[i].doc;
        for (int i = 0; i < worded.length; i++) documents[near.length + i] = worded[i].doc;
        Arrays.sort(documents);
        return documents;
    }

    private void gather(LeafReaderContext segment, int[] documents, List<Evidence> evidence) throws IOException {
        NumericDocValues places = segment.reader().getNumericDocValues(IndexSchema.PLACE);
        VectorScorer vectorScorer = vectors.scorer(segment);
        LexicalQuery.Segment worded = words.in(segment);
        int done = 0;
        for (int document : documents) {
            int doc = document - segment.docBase;
            if (doc < done || !places.advanceExact(doc)) continue;
            UnitPlace place = UnitPlace.decode(places.longValue());
            int head = doc - place.index();
            done = head + place.count();
            double[] cosine = new double[place.count()];
            double[] lexical = new double[place.count()];
            long terms = 0;
            for (int i = 0; i < place.count(); i++) {
                cosine[i] = cosine(vectorScorer, head + i);
                lexical[i] = worded.scores()[head + i];
                terms |= worded.terms()[head + i];
            }
            evidence.add(new Evidence(
                    segment.docBase + head, place.questions(), cosine, lexical, words.covered(terms), words.unknown()));
        }
    }

    private static double cosine(@Nullable VectorScorer scorer, int doc) throws IOException {
        if (scorer == null) return Double.NaN;
        int at = scorer.iterator().docID();
        if (at < doc) at = scorer.iterator().advance(doc);
        return at == doc ? VectorQuery.cosine(scorer.score()) : Double.NaN;
    }
}
