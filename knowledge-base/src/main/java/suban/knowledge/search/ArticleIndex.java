package suban.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.models.embedding.EmbeddingModels;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * The search index over published articles, kept in a folder and derived from the database: whenever it is missing,
 * damaged or of another schema it starts empty, and {@link #synchronise} fills it.
 *
 * <p>Thread-safe. Searching never waits for writing. Faults of the disk are {@link IndexException}s.
 */
public final class ArticleIndex implements AutoCloseable {
    /** Units taken from each kind of search. */
    private static final int UNITS = 48;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final EmbeddingModels models;
    private final ArticleWriter articles;

    private ArticleIndex(IndexWriter writer, SearcherManager searchers, EmbeddingModels models) {
        this.writer = writer;
        this.searchers = searchers;
        this.models = models;
        articles = new ArticleWriter(writer, searchers, models);
    }

    /** Opens the index in this folder, which no other process may have open. */
    public static ArticleIndex open(Path folder, EmbeddingModels models) {
        String embeddings = models.fingerprint(Language.ZH) + " " + models.fingerprint(Language.EN);
        IndexWriter writer = IndexFolder.open(folder, embeddings);
        try {
            return new ArticleIndex(writer, new SearcherManager(writer, new ArticleSearchers()), models);
        } catch (IOException e) {
            IndexFolder.abandon(writer);
            throw new IndexException("The search index in " + folder + " cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException | Error e) {
            IndexFolder.abandon(writer);
            throw e;
        }
    }

    /**
     * Makes the index hold exactly these versions, embedding and writing only those that are not in it already.
     *
     * @param published at most one version of an article in a language
     */
    public void synchronise(Collection<ArticleVersion> published, ProgressListener progress) {
        articles.synchronise(published, progress);
    }

    /** Puts this version in the place of whatever the index holds of its article; the next search sees it. */
    public void update(ArticleVersion version) {
        articles.update(version);
    }

    /** Takes the article out; the next search does not see it. */
    public void remove(ArticleKey key) {
        articles.remove(key);
    }

    /** The articles most likely to answer, best first; none when the text has no word. */
    public SearchResult search(SearchRequest request) {
        FoldedText folded = FoldedText.of(request.text());
        if (folded.text().isBlank()) return new SearchResult(List.of());
        Supplier<Embedding> embedding =
                request.embedding() != null ? request.embedding() : models.begin(folded.text(), request.language());
        try {
            ArticleSearcher searcher = (ArticleSearcher) searchers.acquire();
            try {
                return search(request, folded, embedding, searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexException("The search index cannot be read: " + e.getMessage(), e);
        }
    }

    private record Scored(Evidence evidence, double score) {}

    private static SearchResult search(
            SearchRequest request, FoldedText folded, Supplier<Embedding> embedding, ArticleSearcher searcher)
            throws IOException {
        Language language = request.language();
        List<String> terms = TermAnalysis.of(language).terms(folded);
        Scope scope = new Scope(request.on(), request.district());
        LexicalQuery words = new LexicalQuery(terms, IndexSchema.terms(language), searcher);
        ScoreDoc[] worded = words.best(UNITS, scope);
        VectorQuery vectors =
                new VectorQuery(IndexSchema.vector(language), embedding.get().vector(), searcher);
        ScoreDoc[] near = vectors.nearest(UNITS, scope);
        List<Evidence> evidence = new EvidenceGatherer(searcher, vectors, words).gather(worded, near);

        Relevance relevance = Relevance.of(language);
        List<Scored> ranked = evidence.stream()
                .map(e -> new Scored(e, relevance.score(e)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        double[] probabilities =
                relevance.probabilities(ranked.stream().map(Scored::score).toList());
        MatchReader reader = new MatchReader(searcher);
        List<Match> matches = new ArrayList<>(request.limit());
        for (int i = 0; i < Math.min(request.limit(), ranked.size()); i++) {
            matches.add(reader.read(ranked.get(i).evidence, probabilities[i]));
        }
        return new SearchResult(matches);
    }

    @Override
    public void close() {
        try {
            // Whatever fails, the lock on the folder is let go.
            IOUtils.close(searchers, writer, writer.getDirectory());
        } catch (IOException e) {
            throw new IndexException("The search index cannot be closed: " + e.getMessage(), e);
        }
    }

    private static final class ArticleSearchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            return new ArticleSearcher(reader);
        }
    }
}
