package suban.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.models.embedding.EmbeddingModels;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Writes articles to the index, one caller at a time. */
final class ArticleWriter {
    /** Units embedded together when many articles are written: enough to fill the model's batches. */
    private static final int UNITS_AT_ONCE = 64;

    private final ReentrantLock lock = new ReentrantLock();
    private final ArticleUnits units = new ArticleUnits();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final EmbeddingModels models;

    ArticleWriter(IndexWriter writer, SearcherManager searchers, EmbeddingModels models) {
        this.writer = writer;
        this.searchers = searchers;
        this.models = models;
    }

    private record Unwritten(ArticleVersion version, List<Unit> units) {}

    void synchronise(Collection<ArticleVersion> published, ProgressListener progress) {
        change(() -> {
            Map<ArticleKey, String> indexed = IndexedFingerprints.read(searchers);
            Map<ArticleKey, ArticleVersion> wanted = new LinkedHashMap<>();
            for (ArticleVersion version : published) wanted.put(version.key(), version);
            for (ArticleKey key : indexed.keySet()) {
                if (!wanted.containsKey(key)) writer.deleteDocuments(ArticleDocuments.key(key));
            }
            List<ArticleVersion> changed = wanted.values().stream()
                    .filter(v -> !Fingerprint.of(v).equals(indexed.get(v.key())))
                    .toList();
            writeAll(changed, progress);
        });
    }

    void update(ArticleVersion version) {
        change(() -> write(List.of(new Unwritten(version, units.of(version.article())))));
    }

    void remove(ArticleKey key) {
        change(() -> writer.deleteDocuments(ArticleDocuments.key(key)));
    }

    private void writeAll(List<ArticleVersion> versions, ProgressListener progress) throws IOException {
        progress.progress(0, versions.size());
        List<Unwritten> waiting = new ArrayList<>();
        int waitingUnits = 0;
        for (int i = 0; i < versions.size(); i++) {
            Unwritten article =
                    new Unwritten(versions.get(i), units.of(versions.get(i).article()));
            waiting.add(article);
            waitingUnits += article.units.size();
            if (waitingUnits >= UNITS_AT_ONCE || i == versions.size() - 1) {
                write(waiting);
                waiting.clear();
                waitingUnits = 0;
                progress.progress(i + 1, versions.size());
            }
        }
    }

    private void write(List<Unwritten> articles) throws IOException {
        Map<Unit, Embedding> embeddings = new HashMap<>();
        for (Language language : Language.values()) embeddings.putAll(embed(articles, language));
        for (Unwritten article : articles) {
            List<@Nullable Embedding> own = new ArrayList<>();
            for (Unit unit : article.units) own.add(embeddings.get(unit));
            writer.updateDocuments(
                    ArticleDocuments.key(article.version.key()),
                    ArticleDocuments.of(article.version, article.units, own));
        }
    }

    private Map<Unit, Embedding> embed(List<Unwritten> articles, Language language) {
        List<Unit> wanted = articles.stream()
                .filter(a -> a.version.article().language() == language)
                .flatMap(a -> a.units.stream())
                .filter(u -> !FoldedText.of(u.text()).text().isBlank())
                .toList();
        if (wanted.isEmpty()) return Map.of();
        List<TextSegment> texts = wanted.stream()
                .map(u -> TextSegment.from(FoldedText.of(u.text()).text()))
                .toList();
        List<Embedding> embeddings = models.cachedOf(language).embedAll(texts).content();
        Map<Unit, Embedding> byUnit = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) byUnit.put(wanted.get(i), embeddings.get(i));
        return byUnit;
    }

    @FunctionalInterface
    private interface Change {
        void run() throws IOException;
    }

    private void change(Change change) {
        lock.lock();
        try {
            change.run();
            searchers.maybeRefreshBlocking();
            writer.commit();
        } catch (IOException e) {
            throw new IndexException("The search index cannot be written: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }
}
