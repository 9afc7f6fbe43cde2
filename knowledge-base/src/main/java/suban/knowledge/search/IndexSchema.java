package suban.knowledge.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import suban.models.text.Language;

/**
 * Names and kinds of the index's fields. An article is a block of neighbouring documents, one for each unit of
 * evidence: first its title, then its variants, then its passages.
 */
final class IndexSchema {
    /** To be raised whenever what is written changes in any way; an index of another version is rebuilt. */
    static final int VERSION = 1;

    /** Commit data: this schema's version and the fingerprints of the embedding models. */
    static final String COMMIT_SCHEMA = "schema";

    static final String COMMIT_EMBEDDINGS = "embeddings";

    /** Key of the article as a term, on every unit. */
    static final String KEY = "key";

    /** A {@link UnitPlace}, on every unit. */
    static final String PLACE = "place";

    /** Days since 1970 between which the article is in effect, on every unit. */
    static final String EFFECTIVE_FROM = "effective-from";

    static final String EFFECTIVE_UNTIL = "effective-until";

    /** Codes of the districts it holds for, each closed by a space; absent when it holds for the whole city. */
    static final String DISTRICTS = "districts";

    /** Title, variant or Markdown of the passage. */
    static final String CONTENT = "content";

    /** Heading of a passage's section; absent for the summary. */
    static final String HEADING = "heading";

    /** On the title's document only: the article's id, language, version, owner and fingerprint. */
    static final String ID = "id";

    static final String LANGUAGE = "language";
    static final String NUMBER = "number";
    static final String OWNER = "owner";
    static final String FINGERPRINT = "fingerprint";

    /** Frequencies and lengths, no positions: phrases are not searched. */
    static final FieldType TERMS_TYPE = termsType();

    private IndexSchema() {}

    /** Terms of the unit for BM25. */
    static String terms(Language language) {
        return "terms." + language.code();
    }

    /** Embedding of the unit, L2-normalised. */
    static String vector(Language language) {
        return "vector." + language.code();
    }

    private static FieldType termsType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
