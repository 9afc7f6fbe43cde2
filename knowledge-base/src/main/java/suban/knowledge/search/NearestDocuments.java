package suban.knowledge.search;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.search.ScoreDoc;

/** Keeps the best few of the documents offered. */
final class NearestDocuments {
    private final int count;
    private final PriorityQueue<ScoreDoc> worstFirst = new PriorityQueue<>(Comparator.comparingDouble(d -> d.score));

    NearestDocuments(int count) {
        this.count = count;
    }

    /** A document has to score higher than this to be kept. */
    float floor() {
        return worstFirst.size() < count ? Float.NEGATIVE_INFINITY : worstFirst.element().score;
    }

    void offer(int document, float score) {
        if (score <= floor()) return;
        if (worstFirst.size() == count) worstFirst.remove();
        worstFirst.add(new ScoreDoc(document, score));
    }

    ScoreDoc[] documents() {
        return worstFirst.toArray(ScoreDoc[]::new);
    }
}
