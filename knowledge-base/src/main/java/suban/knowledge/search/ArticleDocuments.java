package suban.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.models.text.Language;

/** Writes an article as its block of documents. */
final class ArticleDocuments {
    private ArticleDocuments() {}

    static Term key(ArticleKey key) {
        return new Term(IndexSchema.KEY, key.toString());
    }

    /** @param embeddings one for each unit; null for a unit without text */
    static List<Document> of(ArticleVersion version, List<Unit> units, List<@Nullable Embedding> embeddings) {
        Article article = version.article();
        int questions = (int) units.stream().filter(Unit::question).count();
        List<Document> block = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            Document document = new Document();
            addScope(document, article);
            UnitPlace place = new UnitPlace(i, questions, units.size());
            document.add(new NumericDocValuesField(IndexSchema.PLACE, place.encode()));
            addUnit(document, article.language(), units.get(i), embeddings.get(i));
            if (i == 0) addHead(document, version);
            block.add(document);
        }
        return block;
    }

    private static void addScope(Document document, Article article) {
        LocalDate until = article.effectiveUntil();
        document.add(new StringField(IndexSchema.KEY, article.key().toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(
                IndexSchema.EFFECTIVE_FROM, article.effectiveFrom().toEpochDay()));
        document.add(new NumericDocValuesField(
                IndexSchema.EFFECTIVE_UNTIL, until == null ? Long.MAX_VALUE : until.toEpochDay()));
        if (!article.districts().isEmpty()) {
            document.add(bytes(IndexSchema.DISTRICTS, String.join(" ", article.districts()) + " "));
        }
    }

    private static void addUnit(Document document, Language language, Unit unit, @Nullable Embedding embedding) {
        document.add(bytes(IndexSchema.CONTENT, unit.content()));
        if (unit.heading() != null) document.add(bytes(IndexSchema.HEADING, unit.heading()));
        if (embedding == null) return;
        TermStream terms = new TermStream(TermAnalysis.of(language).terms(unit.text()));
        document.add(new Field(IndexSchema.terms(language), terms, IndexSchema.TERMS_TYPE));
        document.add(new KnnFloatVectorField(
                IndexSchema.vector(language), embedding.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    }

    private static void addHead(Document document, ArticleVersion version) {
        Article article = version.article();
        document.add(bytes(IndexSchema.ID, article.id()));
        document.add(bytes(IndexSchema.LANGUAGE, article.language().code()));
        document.add(new NumericDocValuesField(IndexSchema.NUMBER, version.number()));
        document.add(bytes(IndexSchema.OWNER, article.owner()));
        document.add(bytes(IndexSchema.FINGERPRINT, Fingerprint.of(version)));
    }

    private static BinaryDocValuesField bytes(String field, String text) {
        return new BinaryDocValuesField(field, new BytesRef(text));
    }
}
