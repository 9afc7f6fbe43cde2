package suban.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;

/**
 * Collects the articles that either kind of search brings up, and weighs every unit of each by both, so that an article
 * found by its words is judged by its meaning too and the other way round.
 */
final class EvidenceGatherer {
    private final ArticleSearcher searcher;
    private final VectorQuery vectors;
    private final LexicalQuery words;

    EvidenceGatherer(ArticleSearcher searcher, VectorQuery vectors, LexicalQuery words) {
        this.searcher = searcher;
        this.vectors = vectors;
        this.words = words;
    }

    /** @param worded units found by either kind of search, and {@code near} those by the other */
    List<Evidence> gather(ScoreDoc[] worded, ScoreDoc[] near) throws IOException {
        int[] documents = Stream.of(worded, near)
                .flatMap(Arrays::stream)
                .mapToInt(found -> found.doc)
                .sorted()
                .toArray();
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

    private void gather(LeafReaderContext segment, int[] documents, List<Evidence> evidence) throws IOException {
        NumericDocValues places = segment.reader().getNumericDocValues(IndexSchema.PLACE);
        VectorQuery.Cosines cosines = vectors.in(segment);
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
                cosine[i] = cosines.of(head + i);
                lexical[i] = worded.scores()[head + i];
                terms |= worded.terms()[head + i];
            }
            evidence.add(new Evidence(
                    segment.docBase + head, place.questions(), cosine, lexical, words.covered(terms), words.unknown()));
        }
    }
}
