package suban.knowledge.curation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import suban.knowledge.Article;
import suban.models.text.Language;

/** Between articles and rows of {@code article_version}. */
final class ArticleRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private ArticleRows() {}

    static ArticleVersion version(ResultSet row, StatementContext context) throws SQLException {
        return new ArticleVersion(
                article(row),
                row.getInt("number"),
                ArticleState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    static ArticleStep step(ResultSet row, StatementContext context) throws SQLException {
        return new ArticleStep(
                row.getInt("number"),
                ArticleState.valueOf(row.getString("state")),
                Instant.ofEpochMilli(row.getLong("at")),
                row.getString("by_whom"),
                row.getString("reason"));
    }

    private static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("id"),
                Language.find(row.getString("language")).orElseThrow(),
                row.getString("title"),
                strings(row.getString("variants")),
                row.getString("body"),
                row.getString("owner"),
                strings(row.getString("services")),
                strings(row.getString("related")),
                Set.copyOf(strings(row.getString("districts"))),
                row.getString("audience"),
                LocalDate.parse(row.getString("effective_from")),
                date(row.getString("effective_until")),
                date(row.getString("review_by")),
                strings(row.getString("sources")));
    }

    /** The columns of an article by name, without those of the version. */
    static Map<String, @Nullable Object> columns(Article article) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", article.id());
        columns.put("language", article.language().code());
        columns.put("title", article.title());
        columns.put("variants", json(article.variants()));
        columns.put("body", article.body());
        columns.put("owner", article.owner());
        columns.put("services", json(article.services()));
        columns.put("related", json(article.related()));
        columns.put("districts", json(article.districts().stream().sorted().toList()));
        columns.put("audience", article.audience());
        columns.put("effective_from", article.effectiveFrom().toString());
        columns.put("effective_until", text(article.effectiveUntil()));
        columns.put("review_by", text(article.reviewBy()));
        columns.put("sources", json(article.sources()));
        return columns;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static List<String> strings(String json) {
        try {
            return JSON.readValue(json, STRINGS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list in article_version is not a JSON array: " + json, e);
        }
    }

    private static String json(Collection<String> strings) {
        try {
            return JSON.writeValueAsString(strings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can always be written as JSON", e);
        }
    }
}
