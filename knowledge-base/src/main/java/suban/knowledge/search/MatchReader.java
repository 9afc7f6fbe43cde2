package suban.knowledge.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/** Reads, for the few articles that are returned, what a reply needs. */
final class MatchReader {
    /** How much better than the summary a section has to fit before it is quoted instead. */
    private static final double SECTION_MARGIN = 0.01;

    /** What sharing the message's words counts beside being near to it when passages of one article are compared. */
    private static final double WORDS_IN_PASSAGE = 0.1;

    private final ArticleSearcher searcher;

    MatchReader(ArticleSearcher searcher) {
        this.searcher = searcher;
    }

    Match read(Evidence evidence, double probability) throws IOException {
        LeafReaderContext segment =
                searcher.getLeafContexts().get(ReaderUtil.subIndex(evidence.head(), searcher.getLeafContexts()));
        int head = evidence.head() - segment.docBase;
        Language language =
                Language.find(text(segment, IndexSchema.LANGUAGE, head)).orElseThrow();
        String title = text(segment, IndexSchema.CONTENT, head);
        Map<String, Double> parts = Map.of(
                Relevance.QUESTION, evidence.question(),
                Relevance.BEST, evidence.best(),
                Relevance.WORDS, evidence.words(),
                Relevance.SEVERAL, evidence.several(),
                Relevance.COVERED, evidence.covered(),
                Relevance.UNKNOWN, evidence.unknown());
        return new Match(
                new ArticleKey(text(segment, IndexSchema.ID, head), language),
                number(segment, head),
                title,
                text(segment, IndexSchema.OWNER, head),
                passage(evidence, segment, head),
                text(segment, IndexSchema.CONTENT, head + evidence.nearestUnit()),
                probability,
                parts);
    }

    private static Passage passage(Evidence evidence, LeafReaderContext segment, int head) throws IOException {
        int first = evidence.questions();
        if (first == evidence.cosine().length) return new Passage(null, "");
        int chosen = first;
        double best = fit(evidence, first);
        if (find(segment, IndexSchema.HEADING, head + first) == null) best += SECTION_MARGIN;
        for (int i = first + 1; i < evidence.cosine().length; i++) {
            if (fit(evidence, i) > best) {
                chosen = i;
                best = fit(evidence, i);
            }
        }
        return new Passage(
                find(segment, IndexSchema.HEADING, head + chosen), text(segment, IndexSchema.CONTENT, head + chosen));
    }

    private static double fit(Evidence evidence, int unit) {
        return evidence.cosine()[unit] + WORDS_IN_PASSAGE * evidence.lexical()[unit];
    }

    private static int number(LeafReaderContext segment, int doc) throws IOException {
        NumericDocValues numbers = DocValues.getNumeric(segment.reader(), IndexSchema.NUMBER);
        return numbers.advanceExact(doc) ? Math.toIntExact(numbers.longValue()) : 0;
    }

    private static String text(LeafReaderContext segment, String field, int doc) throws IOException {
        String text = find(segment, field, doc);
        return text == null ? "" : text;
    }

    private static @Nullable String find(LeafReaderContext segment, String field, int doc) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment.reader(), field);
        return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : null;
    }
}
