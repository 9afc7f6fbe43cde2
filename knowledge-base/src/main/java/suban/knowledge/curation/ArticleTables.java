package suban.knowledge.curation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;

/** The SQL of articles. Every method runs within the caller's read or write. */
final class ArticleTables {
    /** Versions with their last step, which is their state. */
    private static final String VERSIONS = """
            SELECT v.*, s.state, s.at, s.by_whom, s.reason
            FROM article_version v
            JOIN article_step s ON s.id = v.id AND s.language = v.language AND s.number = v.number
            WHERE s.step = (SELECT MAX(l.step) FROM article_step l
                            WHERE l.id = v.id AND l.language = v.language AND l.number = v.number)
            """;

    private static final String OF_KEY = " AND v.id = :id AND v.language = :language";
    private static final String NEWEST =
            " AND v.number = (SELECT MAX(n.number) FROM article_version n WHERE n.id = v.id AND n.language = v.language)";
    private static final String BY_KEY = " ORDER BY v.id, v.language";

    private ArticleTables() {}

    static List<ArticleVersion> listLatest(Handle handle) {
        return handle.createQuery(VERSIONS + NEWEST + BY_KEY)
                .map(ArticleRows::version)
                .list();
    }

    static List<ArticleVersion> listPublished(Handle handle) {
        return handle.createQuery(VERSIONS + " AND s.state = 'PUBLISHED'" + BY_KEY)
                .map(ArticleRows::version)
                .list();
    }

    /** What stood published at this moment. */
    static List<ArticleVersion> listPublished(Handle handle, Instant at) {
        String sql = """
                SELECT v.*, s.state, s.at, s.by_whom, s.reason
                FROM article_version v
                JOIN article_step s ON s.id = v.id AND s.language = v.language AND s.number = v.number
                WHERE s.state = 'PUBLISHED'
                  AND s.step = (SELECT MAX(l.step) FROM article_step l
                                WHERE l.id = v.id AND l.language = v.language AND l.number = v.number AND l.at <= :at)
                """;
        return handle.createQuery(sql + BY_KEY)
                .bind("at", at.toEpochMilli())
                .map(ArticleRows::version)
                .list();
    }

    /** Latest versions whose title, variants or body contain this text, whatever its capitals. */
    static List<ArticleVersion> search(Handle handle, String text, @Nullable String language) {
        String contains = """
                 AND (LOWER(v.title) LIKE :text ESCAPE '!' OR LOWER(v.variants) LIKE :text ESCAPE '!'
                      OR LOWER(v.body) LIKE :text ESCAPE '!' OR v.id LIKE :text ESCAPE '!')
                """;
        String in = language == null ? "" : " AND v.language = :language";
        var query =
                handle.createQuery(VERSIONS + NEWEST + contains + in + BY_KEY).bind("text", "%" + escaped(text) + "%");
        if (language != null) query.bind("language", language);
        return query.map(ArticleRows::version).list();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    static List<ArticleVersion> listVersions(Handle handle, ArticleKey key) {
        return handle.createQuery(VERSIONS + OF_KEY + " ORDER BY v.number DESC")
                .bindMap(names(key))
                .map(ArticleRows::version)
                .list();
    }

    static Optional<ArticleVersion> findLatest(Handle handle, ArticleKey key) {
        return handle.createQuery(VERSIONS + OF_KEY + NEWEST)
                .bindMap(names(key))
                .map(ArticleRows::version)
                .findFirst();
    }

    static Optional<ArticleVersion> findPublished(Handle handle, ArticleKey key) {
        return handle.createQuery(VERSIONS + OF_KEY + " AND s.state = 'PUBLISHED'")
                .bindMap(names(key))
                .map(ArticleRows::version)
                .findFirst();
    }

    static Optional<ArticleVersion> findVersion(Handle handle, ArticleKey key, int number) {
        return handle.createQuery(VERSIONS + OF_KEY + " AND v.number = :number")
                .bindMap(names(key))
                .bind("number", number)
                .map(ArticleRows::version)
                .findFirst();
    }

    static List<ArticleStep> listSteps(Handle handle, ArticleKey key) {
        return handle.createQuery("SELECT * FROM article_step WHERE id = :id AND language = :language ORDER BY step")
                .bindMap(names(key))
                .map(ArticleRows::step)
                .list();
    }

    /** Whether every version of the article came from the city pack. */
    static boolean isUntouched(Handle handle, ArticleKey key) {
        String sql = """
                SELECT (SELECT COUNT(*) FROM article_version
                        WHERE id = :id AND language = :language AND from_pack = 0)
                     + (SELECT COUNT(*) FROM article_step
                        WHERE id = :id AND language = :language AND by_whom <> :pack)
                """;
        return handle.createQuery(sql)
                        .bindMap(names(key))
                        .bind("pack", Articles.PACK)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    static void insertVersion(Handle handle, Article article, int number, boolean fromPack) {
        handle.createUpdate("""
                        INSERT INTO article_version (id, language, number, from_pack, title, variants, body, owner,
                            services, related, districts, audience, effective_from, effective_until, review_by, sources)
                        VALUES (:id, :language, :number, :from_pack, :title, :variants, :body, :owner,
                            :services, :related, :districts, :audience, :effective_from, :effective_until, :review_by,
                            :sources)
                        """)
                .bindMap(ArticleRows.columns(article))
                .bind("number", number)
                .bind("from_pack", fromPack ? 1 : 0)
                .execute();
    }

    static void insertStep(Handle handle, ArticleKey key, ArticleStep step) {
        handle.createUpdate("""
                        INSERT INTO article_step (id, language, number, step, state, at, by_whom, reason)
                        SELECT :id, :language, :number, COALESCE(MAX(step), 0) + 1, :state, :at, :by, :reason
                        FROM article_step WHERE id = :id AND language = :language
                        """)
                .bindMap(names(key))
                .bind("number", step.number())
                .bind("state", step.state().name())
                .bind("at", step.at().toEpochMilli())
                .bind("by", step.by())
                .bind("reason", step.reason())
                .execute();
    }

    /** Keeps others from changing the article until this write is done. */
    static void claim(Handle handle, ArticleKey key) {
        handle.createUpdate(
                        "INSERT INTO article (id, language, changes) VALUES (:id, :language, 0) ON CONFLICT DO NOTHING")
                .bindMap(names(key))
                .execute();
        handle.createUpdate("UPDATE article SET changes = changes + 1 WHERE id = :id AND language = :language")
                .bindMap(names(key))
                .execute();
    }

    private static Map<String, Object> names(ArticleKey key) {
        Map<String, Object> names = new HashMap<>();
        names.put("id", key.id());
        names.put("language", key.language().code());
        return names;
    }
}
