package suban.knowledge.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the index that remembers which documents each scope allows. A scope is a day and perhaps a district,
 * so there are few, and asking for one again costs nothing.
 */
final class ArticleSearcher extends IndexSearcher {
    private static final int MOST_SCOPES = 64;

    private final Map<Scope, Allowed> scopes = new ConcurrentHashMap<>();

    ArticleSearcher(IndexReader reader) {
        super(reader);
        setQueryCache(null);
    }

    /** Allowed documents of each segment; null where all are. */
    private record Allowed(@Nullable Bits[] segments) {}

    /** The documents of this segment that the scope allows and that are not deleted; null when all are. */
    @Nullable
    Bits allowed(Scope scope, LeafReaderContext segment) throws IOException {
        Allowed allowed = scopes.get(scope);
        if (allowed == null) {
            allowed = find(scope);
            if (scopes.size() >= MOST_SCOPES) scopes.clear();
            scopes.put(scope, allowed);
        }
        return allowed.segments[segment.ord];
    }

    private Allowed find(Scope scope) throws IOException {
        @Nullable Bits[] segments = new Bits[getLeafContexts().size()];
        for (LeafReaderContext segment : getLeafContexts()) segments[segment.ord] = find(scope, segment.reader());
        return new Allowed(segments);
    }

    private static @Nullable Bits find(Scope scope, LeafReader reader) throws IOException {
        NumericDocValues from = DocValues.getNumeric(reader, IndexSchema.EFFECTIVE_FROM);
        NumericDocValues until = DocValues.getNumeric(reader, IndexSchema.EFFECTIVE_UNTIL);
        BinaryDocValues districts = DocValues.getBinary(reader, IndexSchema.DISTRICTS);
        @Nullable Bits live = reader.getLiveDocs();
        long day = scope.on().toEpochDay();
        FixedBitSet allowed = new FixedBitSet(reader.maxDoc());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (live != null && !live.get(doc)) continue;
            boolean inEffect = from.advanceExact(doc)
                    && from.longValue() <= day
                    && until.advanceExact(doc)
                    && until.longValue() >= day;
            if (inEffect && holdsFor(scope.district(), districts, doc)) allowed.set(doc);
        }
        return allowed.cardinality() == reader.maxDoc() ? null : allowed;
    }

    private static boolean holdsFor(@Nullable String district, BinaryDocValues districts, int doc) throws IOException {
        return district == null
                || !districts.advanceExact(doc)
                || districts.binaryValue().utf8ToString().contains(district + " ");
    }
}
