package suban.knowledge.search;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The units nearest to a message. Every vector of a segment is compared while there are few, which misses none; a
 * large segment is searched through its graph.
 */
final class VectorQuery {
    /** Up to here comparing all takes well under a millisecond. */
    static final int MOST_COMPARED = 20_000;

    private final String field;
    private final float[] target;

    VectorQuery(String field, float[] target) {
        this.field = field;
        this.target = target;
    }

    /** The nearest documents of the whole index in no particular order, at most {@code count} a segment. */
    ScoreDoc[] nearest(int count, ArticleSearcher searcher, Scope scope) throws IOException {
        NearestDocuments nearest = new NearestDocuments(count);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            FloatVectorValues vectors = segment.reader().getFloatVectorValues(field);
            if (vectors == null || vectors.size() == 0) continue;
            Bits allowed = searcher.allowed(scope, segment);
            if (vectors.size() <= MOST_COMPARED) compareAll(vectors, allowed, segment.docBase, nearest);
            else walkGraph(segment, allowed, count, nearest);
        }
        return nearest.documents();
    }

    private void compareAll(FloatVectorValues vectors, @Nullable Bits allowed, int docBase, NearestDocuments nearest)
            throws IOException {
        VectorScorer.Bulk scorer = vectors.scorer(target).bulk(null);
        DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        while (true) {
            float best = scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, allowed, buffer);
            if (buffer.size == 0) break;
            if (best <= nearest.floor()) continue;
            for (int i = 0; i < buffer.size; i++) nearest.offer(docBase + buffer.docs[i], buffer.features[i]);
        }
    }

    private void walkGraph(LeafReaderContext segment, @Nullable Bits allowed, int count, NearestDocuments nearest)
            throws IOException {
        LeafReader reader = segment.reader();
        // A wider beam than what is kept: recall matters more here than the last tenth of a millisecond.
        TopKnnCollector found = new TopKnnCollector(2 * count, Integer.MAX_VALUE);
        reader.searchNearestVectors(field, target, found, AcceptDocs.fromLiveDocs(allowed, reader.maxDoc()));
        for (ScoreDoc d : found.topDocs().scoreDocs) nearest.offer(segment.docBase + d.doc, d.score);
    }

    /** Scores documents of one segment that are asked for in rising order; null when it has no vector. */
    @Nullable
    VectorScorer scorer(LeafReaderContext segment) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(field);
        return vectors == null || vectors.size() == 0 ? null : vectors.scorer(target);
    }

    /** Lucene keeps scores positive: half of one plus the cosine. */
    static double cosine(float score) {
        return 2 * score - 1;
    }
}
