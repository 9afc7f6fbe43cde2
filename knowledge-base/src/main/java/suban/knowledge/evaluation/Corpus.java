package suban.knowledge.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import suban.knowledge.Article;
import suban.knowledge.curation.ArticleState;
import suban.knowledge.curation.ArticleVersion;
import suban.models.text.Language;

/**
 * Articles and queries read from files of JSON Lines.
 *
 * @param articles rows {@code {"id", "question"?, "variants"?, "answer"}}
 * @param queries rows {@code {"query", "gold": [ids]}}
 * @param language that of most articles; all are searched in it
 */
record Corpus(List<ArticleVersion> articles, List<LabelledQuery> queries, Language language) {
    /** @param gold ids of the articles that answer; empty when none does */
    record LabelledQuery(String query, Set<String> gold) {}

    private record Row(String id, String question, List<String> variants, String answer) {}

    /** @param unanswerable whether a query may have no gold article */
    static Corpus read(Path articles, Path queries, boolean unanswerable) {
        Set<String> ids = new HashSet<>();
        List<Row> rows = JsonLines.read(articles, line -> {
            Row row = row(line);
            if (!ids.add(row.id)) throw new JsonLines.MalformedLine("id " + row.id + " stands above already");
            return row;
        });
        long chinese = rows.stream()
                .filter(r -> Language.of(r.question + r.answer) == Language.ZH)
                .count();
        Language language = 2 * chinese >= rows.size() ? Language.ZH : Language.EN;
        return new Corpus(
                rows.stream().map(r -> version(r, language)).toList(),
                JsonLines.read(queries, line -> query(line, ids, unanswerable)),
                language);
    }

    private static Row row(JsonNode line) throws JsonLines.MalformedLine {
        JsonNode id = line.path("id");
        if (id.isMissingNode() || id.isNull()) throw new JsonLines.MalformedLine("\"id\" is missing");
        List<String> variants = new ArrayList<>();
        for (JsonNode variant : JsonLines.elements(line, "variants")) {
            if (!variant.isTextual()) throw new JsonLines.MalformedLine("a variant is not a text");
            variants.add(variant.textValue());
        }
        Row row = new Row(JsonLines.id(id), JsonLines.text(line, "question"), variants, JsonLines.text(line, "answer"));
        if (row.question.isBlank() && row.answer.isBlank() && variants.stream().allMatch(String::isBlank)) {
            throw new JsonLines.MalformedLine("there is neither a question nor an answer");
        }
        return row;
    }

    private static LabelledQuery query(JsonNode line, Set<String> ids, boolean unanswerable)
            throws JsonLines.MalformedLine {
        String query = JsonLines.text(line, "query");
        if (query.isBlank()) throw new JsonLines.MalformedLine("\"query\" is missing");
        Set<String> gold = new HashSet<>();
        for (JsonNode id : JsonLines.elements(line, "gold")) gold.add(JsonLines.id(id));
        if (gold.isEmpty() && !unanswerable) throw new JsonLines.MalformedLine("\"gold\" names no article");
        for (String id : gold) {
            if (!ids.contains(id)) throw new JsonLines.MalformedLine("\"gold\" names an unknown article: " + id);
        }
        return new LabelledQuery(query, gold);
    }

    private static ArticleVersion version(Row row, Language language) {
        Article article = new Article(
                row.id,
                language,
                row.question,
                row.variants,
                row.answer,
                "",
                List.of(),
                List.of(),
                Set.of(),
                null,
                LocalDate.EPOCH,
                null,
                null,
                List.of());
        return new ArticleVersion(article, 1, ArticleState.PUBLISHED, Instant.EPOCH, "", "");
    }
}
