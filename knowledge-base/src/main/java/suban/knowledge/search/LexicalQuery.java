package suban.knowledge.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 of a message (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75), on a scale of 0 to 1: the score divided by what
 * a unit would get that holds every word of the message infinitely often. A word that no article knows counts against
 * all of them.
 *
 * <p>Adds up the postings itself, term by term. A message has some forty terms and all its candidates are scored, which
 * Lucene's query machinery, made for skipping, takes about twice as long on an index of a city's size. Used by one
 * thread.
 */
final class LexicalQuery {
    /** The rarest words of a long message are enough to find by. */
    private static final int MOST_TERMS = 64;

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final String field;
    private final ArticleSearcher searcher;
    private final List<WeighedTerm> known = new ArrayList<>();
    private final Map<Integer, Segment> segments = new HashMap<>();
    private final float[] saturation = new float[256];
    private double ideal;
    private double weightKnown;
    private int distinct;

    private record WeighedTerm(Term term, TermStates states, double idf) {}

    /** By document: the normalised score, and a bit for each known term that it holds. */
    @SuppressWarnings("ArrayRecordComponent") // lives within one search, never compared
    record Segment(float[] scores, long[] terms) {}

    LexicalQuery(List<String> terms, String field, ArticleSearcher searcher) throws IOException {
        this.field = field;
        this.searcher = searcher;
        CollectionStatistics all = searcher.collectionStatistics(field);
        if (all == null) return;
        for (String text : new LinkedHashSet<>(terms)) {
            Term term = new Term(field, text);
            TermStates states = TermStates.build(searcher, term, true);
            double idf = Math.log(1 + (all.docCount() - states.docFreq() + 0.5) / (states.docFreq() + 0.5));
            ideal += idf;
            distinct++;
            if (states.docFreq() > 0) known.add(new WeighedTerm(term, states, idf));
        }
        known.sort(Comparator.comparingDouble(WeighedTerm::idf).reversed());
        if (known.size() > MOST_TERMS) known.subList(MOST_TERMS, known.size()).clear();
        weightKnown = known.stream().mapToDouble(WeighedTerm::idf).sum();
        double averageLength = (double) all.sumTotalTermFreq() / all.docCount();
        for (int norm = 0; norm < saturation.length; norm++) {
            double length = SmallFloat.byte4ToInt((byte) norm);
            saturation[norm] = (float) (K1 * (1 - B + B * length / averageLength));
        }
    }

    /** The best documents of the whole index in no particular order. */
    ScoreDoc[] best(int count, Scope scope) throws IOException {
        NearestDocuments best = new NearestDocuments(count);
        for (LeafReaderContext segment : searcher.getLeafContexts()) {
            float[] of = in(segment).scores();
            Bits allowed = searcher.allowed(scope, segment);
            for (int doc = 0; doc < of.length; doc++) {
                if (of[doc] > 0 && of[doc] > best.floor() && (allowed == null || allowed.get(doc))) {
                    best.offer(segment.docBase + doc, of[doc]);
                }
            }
        }
        return best.documents();
    }

    /** What it finds in the documents of the segment. */
    Segment in(LeafReaderContext segment) throws IOException {
        Segment of = segments.get(segment.ord);
        if (of == null) {
            of = add(segment);
            segments.put(segment.ord, of);
        }
        return of;
    }

    /** Share of the message's words that these hold, by weight, of those that any article knows; 1 when none does. */
    double covered(long terms) {
        double covered = 0;
        for (int i = 0; i < known.size(); i++)
            if ((terms & 1L << i) != 0) covered += known.get(i).idf();
        return weightKnown == 0 ? 1 : covered / weightKnown;
    }

    /** Share of the message's words that no article has. */
    double unknown() {
        return distinct == 0 ? 0 : Math.max(0, 1 - (double) known.size() / Math.min(distinct, MOST_TERMS));
    }

    private Segment add(LeafReaderContext segment) throws IOException {
        Segment of = new Segment(
                new float[segment.reader().maxDoc()], new long[segment.reader().maxDoc()]);
        if (known.isEmpty() || segment.reader().terms(field) == null) return of;
        TermsEnum terms = segment.reader().terms(field).iterator();
        PostingsEnum postings = null;
        for (int i = 0; i < known.size(); i++) {
            WeighedTerm term = known.get(i);
            IOSupplier<TermState> supplier = term.states.get(segment);
            TermState state = supplier == null ? null : supplier.get();
            if (state == null) continue;
            terms.seekExact(term.term.bytes(), state);
            postings = terms.postings(postings, PostingsEnum.FREQS);
            add(postings, segment.reader().getNormValues(field), (float) (term.idf / ideal), 1L << i, of);
        }
        return of;
    }

    private void add(PostingsEnum postings, NumericDocValues norms, float weight, long bit, Segment of)
            throws IOException {
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int norm = norms.advanceExact(doc) ? (int) norms.longValue() & 0xff : 0;
            float frequency = postings.freq();
            of.scores[doc] += weight * frequency / (frequency + saturation[norm]);
            of.terms[doc] |= bit;
        }
    }
}
