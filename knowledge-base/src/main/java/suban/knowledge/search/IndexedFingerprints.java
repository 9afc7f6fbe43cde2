package suban.knowledge.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.Bits;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/** Reads which articles the index holds, and in which form. */
final class IndexedFingerprints {
    private IndexedFingerprints() {}

    static Map<ArticleKey, String> read(SearcherManager searchers) throws IOException {
        Map<ArticleKey, String> fingerprints = new HashMap<>();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext segment : searcher.getLeafContexts()) read(segment.reader(), fingerprints);
        } finally {
            searchers.release(searcher);
        }
        return fingerprints;
    }

    private static void read(LeafReader reader, Map<ArticleKey, String> fingerprints) throws IOException {
        BinaryDocValues ids = DocValues.getBinary(reader, IndexSchema.ID);
        BinaryDocValues languages = DocValues.getBinary(reader, IndexSchema.LANGUAGE);
        BinaryDocValues marks = DocValues.getBinary(reader, IndexSchema.FINGERPRINT);
        Bits live = reader.getLiveDocs();
        for (int doc = ids.nextDoc(); doc != BinaryDocValues.NO_MORE_DOCS; doc = ids.nextDoc()) {
            if (live != null && !live.get(doc)) continue;
            if (!languages.advanceExact(doc) || !marks.advanceExact(doc)) continue;
            Language language =
                    Language.find(languages.binaryValue().utf8ToString()).orElseThrow();
            fingerprints.put(
                    new ArticleKey(ids.binaryValue().utf8ToString(), language),
                    marks.binaryValue().utf8ToString());
        }
    }
}
