package suban.knowledge.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * How near units are to a message. Every vector of a segment is compared while there are few, once, and remembered:
 * none is missed, and whatever is asked of a unit afterwards is known. A large segment is searched through its graph.
 * Used by one thread.
 */
final class VectorQuery {
    /** Up to here comparing all takes a few milliseconds at most. */
    private static final int MOST_COMPARED = 20_000;

    private final String field;
    private final float[] target;
    private final ArticleSearcher searcher;
    private final Map<Integer, float[]> compared = new HashMap<>();

    VectorQuery(String field, float[] target, ArticleSearcher searcher) {
        this.field = field;
        this.target = target;
        this.searcher = searcher;
    }

    /** Cosines of documents of one segment, asked for in rising order; NaN for one without a vector. */
    interface Cosines {
        float of(int doc) throws IOException;
    }

    /** The nearest documents of the whole index in no particular order; their score is the cosine. */
    ScoreDoc[] nearest(int count, Scope scope) throws IOException {
        NearestDocuments nearest = new NearestDocuments(count);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            Bits allowed = searcher.allowed(scope, segment);
            float[] cosines = compared(segment);
            if (cosines == null) walkGraph(segment, allowed, count, nearest);
            else offerAll(cosines, allowed, segment.docBase, nearest);
        }
        return nearest.documents();
    }

    Cosines in(LeafReaderContext segment) throws IOException {
        float[] cosines = compared(segment);
        if (cosines != null) return doc -> cosines[doc];
        VectorScorer scorer = vectors(segment).scorer(target);
        return doc -> {
            DocIdSetIterator at = scorer.iterator();
            if (at.docID() < doc) at.advance(doc);
            return at.docID() == doc ? cosine(scorer.score()) : Float.NaN;
        };
    }

    /** By document of the segment; null when it is too large for that. */
    private float @Nullable [] compared(LeafReaderContext segment) throws IOException {
        float[] cosines = compared.get(segment.ord);
        if (cosines == null && vectors(segment).size() <= MOST_COMPARED) {
            cosines = compareAll(segment);
            compared.put(segment.ord, cosines);
        }
        return cosines;
    }

    private float[] compareAll(LeafReaderContext segment) throws IOException {
        float[] cosines = new float[segment.reader().maxDoc()];
        Arrays.fill(cosines, Float.NaN);
        FloatVectorValues vectors = vectors(segment);
        if (vectors.size() == 0) return cosines;
        VectorScorer.Bulk scorer = vectors.scorer(target).bulk(null);
        DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
        while (true) {
            scorer.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, buffer);
            if (buffer.size == 0) return cosines;
            for (int i = 0; i < buffer.size; i++) cosines[buffer.docs[i]] = cosine(buffer.features[i]);
        }
    }

    private static void offerAll(float[] cosines, @Nullable Bits allowed, int docBase, NearestDocuments nearest) {
        for (int doc = 0; doc < cosines.length; doc++) {
            if (cosines[doc] > nearest.floor() && (allowed == null || allowed.get(doc))) {
                nearest.offer(docBase + doc, cosines[doc]);
            }
        }
    }

    private void walkGraph(LeafReaderContext segment, @Nullable Bits allowed, int count, NearestDocuments nearest)
            throws IOException {
        LeafReader reader = segment.reader();
        // A wider beam than what is kept: recall matters more here than the last tenth of a millisecond.
        TopKnnCollector found = new TopKnnCollector(2 * count, Integer.MAX_VALUE);
        reader.searchNearestVectors(field, target, found, AcceptDocs.fromLiveDocs(allowed, reader.maxDoc()));
        for (ScoreDoc d : found.topDocs().scoreDocs) nearest.offer(segment.docBase + d.doc, cosine(d.score));
    }

    private FloatVectorValues vectors(LeafReaderContext segment) throws IOException {
        FloatVectorValues vectors = segment.reader().getFloatVectorValues(field);
        return vectors == null ? FloatVectorValues.fromFloats(List.of(), target.length) : vectors;
    }

    /** Lucene keeps scores positive: half of one plus the cosine. */
    private static float cosine(float score) {
        return 2 * score - 1;
    }
}
