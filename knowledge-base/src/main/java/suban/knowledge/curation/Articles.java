package suban.knowledge.curation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;
import suban.storage.Database;

/**
 * The articles of the city and everything that ever happened to them. Thread-safe; every change is on disk when its
 * method returns.
 */
public final class Articles {
    /** Who changes articles that come from the city pack. */
    public static final String PACK = "pack";

    private static final Logger LOG = LoggerFactory.getLogger(Articles.class);

    private final Database database;
    private final Clock clock;
    private final List<Consumer<ArticleKey>> listeners = new CopyOnWriteArrayList<>();

    /** @param clock its zone decides when a day ends */
    public Articles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Brings in the articles of the city pack: new ones and ones that changed there are published. What a person has
     * touched since is left alone, and so is an article that is no longer in the pack.
     */
    public SeedReport seed(List<Article> pack) {
        List<ArticleKey> changed = new ArrayList<>();
        SeedReport report = database.write(handle -> seed(handle, pack, changed));
        changed.forEach(this::tell);
        return report;
    }

    private SeedReport seed(Handle handle, List<Article> pack, List<ArticleKey> changed) {
        int added = 0;
        for (Article article : pack) {
            Optional<ArticleVersion> latest = ArticleTables.findLatest(handle, article.key());
            if (latest.isPresent()
                    && (latest.get().article().equals(article) || !ArticleTables.isUntouched(handle, article.key())))
                continue;
            ArticleTables.claim(handle, article.key());
            int number = latest.map(ArticleVersion::number).orElse(0) + 1;
            ArticleTables.insertVersion(handle, article, number, true);
            publish(handle, article.key(), number, PACK, "");
            changed.add(article.key());
            if (latest.isEmpty()) added++;
        }
        return new SeedReport(added, changed.size() - added, pack.size() - changed.size());
    }

    /** The newest version of every article, by id. */
    public List<ArticleVersion> listLatest() {
        return database.read(ArticleTables::listLatest);
    }

    /** Everything that stands published now, also what takes effect later or no longer is in effect; by id. */
    public List<ArticleVersion> listPublished() {
        return database.read(handle -> ArticleTables.listPublished(handle));
    }

    /** What stood published at the end of this day, or stands now if it is today, and was in effect on it; by id. */
    public List<ArticleVersion> listPublished(LocalDate on) {
        Instant end = on.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        return database.read(handle -> ArticleTables.listPublished(handle, end)).stream()
                .filter(v -> v.article().isInEffect(on))
                .toList();
    }

    /** Newest versions whose title, variants, body or id contain this text; all when it is blank. */
    public List<ArticleVersion> search(String text, @Nullable Language language) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return database.read(handle -> ArticleTables.search(handle, wanted, language == null ? null : language.code()));
    }

    public Optional<ArticleVersion> findLatest(ArticleKey key) {
        return database.read(handle -> ArticleTables.findLatest(handle, key));
    }

    public Optional<ArticleVersion> findPublished(ArticleKey key) {
        return database.read(handle -> ArticleTables.findPublished(handle, key));
    }

    public Optional<ArticleVersion> findVersion(ArticleKey key, int number) {
        return database.read(handle -> ArticleTables.findVersion(handle, key, number));
    }

    /** Newest first. */
    public List<ArticleVersion> listVersions(ArticleKey key) {
        return database.read(handle -> ArticleTables.listVersions(handle, key));
    }

    /** Who did what, oldest first. */
    public List<ArticleStep> listHistory(ArticleKey key) {
        return database.read(handle -> ArticleTables.listSteps(handle, key));
    }

    /**
     * Keeps the article as a new draft.
     *
     * @param basedOn number of the version that was edited, 0 for a new article; a conflict when there is a newer one
     */
    public SaveResult saveDraft(Article article, int basedOn, String by, String reason) {
        List<String> problems = ArticleProblems.ofDraft(article);
        if (!problems.isEmpty()) return new SaveResult.Invalid(problems);
        return told(database.write(handle -> {
            ArticleTables.claim(handle, article.key());
            Optional<ArticleVersion> latest = ArticleTables.findLatest(handle, article.key());
            if (latest.isPresent() && latest.get().number() != basedOn) return new SaveResult.Conflict(latest.get());
            int number = latest.map(ArticleVersion::number).orElse(0) + 1;
            ArticleTables.insertVersion(handle, article, number, false);
            return step(handle, article.key(), number, ArticleState.DRAFT, by, reason);
        }));
    }

    /** Asks somebody else to look at this draft. */
    public SaveResult submit(ArticleKey key, int number, String by, String reason) {
        return change(key, number, (handle, version) -> {
            if (version.state() != ArticleState.DRAFT) return new SaveResult.Conflict(version);
            return step(handle, key, number, ArticleState.IN_REVIEW, by, reason);
        });
    }

    /**
     * Publishes this version, which may be an older one, in the place of the one that was published. Publishing what is
     * published already changes nothing.
     */
    public SaveResult publish(ArticleKey key, int number, String by, String reason) {
        return change(key, number, (handle, version) -> {
            if (version.state() == ArticleState.PUBLISHED) return new SaveResult.Saved(version);
            List<String> problems = ArticleProblems.ofPublication(version.article());
            if (!problems.isEmpty()) return new SaveResult.Invalid(problems);
            return publish(handle, key, number, by, reason);
        });
    }

    /** Takes this version back; a conflict when it is not the published one. */
    public SaveResult retire(ArticleKey key, int number, String by, String reason) {
        return change(key, number, (handle, version) -> {
            if (version.state() != ArticleState.PUBLISHED) {
                return new SaveResult.Conflict(
                        ArticleTables.findPublished(handle, key).orElse(version));
            }
            return step(handle, key, number, ArticleState.RETIRED, by, reason);
        });
    }

    /** The listener is called after every change is on disk, from the thread that made it. */
    public void onChange(Consumer<ArticleKey> listener) {
        listeners.add(listener);
    }

    @FunctionalInterface
    private interface Change {
        SaveResult apply(Handle handle, ArticleVersion version);
    }

    private SaveResult change(ArticleKey key, int number, Change change) {
        return told(database.write(handle -> {
            if (ArticleTables.findVersion(handle, key, number).isEmpty()) {
                return new SaveResult.Invalid(List.of(ArticleProblems.VERSION_UNKNOWN));
            }
            ArticleTables.claim(handle, key);
            ArticleVersion version =
                    ArticleTables.findVersion(handle, key, number).orElseThrow();
            return change.apply(handle, version);
        }));
    }

    private SaveResult publish(Handle handle, ArticleKey key, int number, String by, String reason) {
        ArticleTables.findPublished(handle, key)
                .ifPresent(before -> step(handle, key, before.number(), ArticleState.RETIRED, by, reason));
        return step(handle, key, number, ArticleState.PUBLISHED, by, reason);
    }

    private SaveResult step(Handle handle, ArticleKey key, int number, ArticleState state, String by, String reason) {
        ArticleTables.insertStep(handle, key, new ArticleStep(number, state, clock.instant(), by, reason));
        return new SaveResult.Saved(
                ArticleTables.findVersion(handle, key, number).orElseThrow());
    }

    private SaveResult told(SaveResult result) {
        if (result instanceof SaveResult.Saved saved)
            database.afterwards(() -> tell(saved.version().key()));
        return result;
    }

    private void tell(ArticleKey key) {
        for (Consumer<ArticleKey> listener : listeners) {
            try {
                listener.accept(key);
            } catch (RuntimeException e) {
                // The change is on disk whatever a listener makes of it.
                LOG.error("A listener failed on a change of article {}", key, e);
            }
        }
    }
}
