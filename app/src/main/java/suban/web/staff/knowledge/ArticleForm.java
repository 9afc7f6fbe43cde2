package suban.web.staff.knowledge;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/**
 * An article as it is typed: whatever is wrong with it, nothing typed is lost.
 *
 * @param basedOn number of the version that is edited, 0 for a new article
 * @param values by field, lists one item a line
 * @param districts codes of the districts it holds for
 */
public record ArticleForm(
        String id, Language language, int basedOn, Map<String, String> values, Set<String> districts) {
    private static final List<String> FIELDS = List.of(
            "title", "variants", "body", "owner", "audience", "from", "until", "review-by", "sources", "reason");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 500;

    public ArticleForm {
        values = Map.copyOf(values);
        districts = Set.copyOf(districts);
    }

    static ArticleForm of(Article article, int basedOn) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", article.title());
        values.put("variants", String.join("\n", article.variants()));
        values.put("body", article.body());
        values.put("owner", article.owner());
        values.put("audience", article.audience() == null ? "" : article.audience());
        values.put("from", article.effectiveFrom().toString());
        values.put("until", date(article.effectiveUntil()));
        values.put("review-by", date(article.reviewBy()));
        values.put("sources", String.join("\n", article.sources()));
        return new ArticleForm(article.id(), article.language(), basedOn, values, article.districts());
    }

    /** An empty form for an article from today on. */
    static ArticleForm empty(String id, Language language, LocalDate today) {
        return new ArticleForm(id, language, 0, Map.of("from", today.toString()), Set.of());
    }

    static ArticleForm read(Context ctx, String id, Language language) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) values.put(field, typed(ctx, field));
        String basedOn = typed(ctx, "based-on");
        return new ArticleForm(
                id,
                language,
                basedOn.matches("\\d{1,9}") ? Integer.parseInt(basedOn) : 0,
                values,
                new TreeSet<>(ctx.formParams("district")));
    }

    /** Without control characters other than line breaks and tabs, which no database keeps alike. */
    static String typed(Context ctx, String field) {
        String typed = ctx.formParam(field);
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                        .strip();
    }

    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    public ArticleKey key() {
        return new ArticleKey(id, language);
    }

    /** The same text on top of a version that somebody saved in between. */
    ArticleForm onto(int number) {
        return new ArticleForm(id, language, number, values, districts);
    }

    /**
     * The article, or null when a field cannot be read.
     *
     * @param base the version it is made from, for what the form has no field for; null for a new article
     * @param errors gets a wording key for every field that is wrong
     */
    @Nullable
    Article article(@Nullable Article base, Map<String, String> errors) {
        LocalDate from = date("from", errors);
        LocalDate until = date("until", errors);
        LocalDate reviewBy = date("review-by", errors);
        if (from == null) errors.putIfAbsent("from", "article.effective-from-missing");
        if (get("reason").isEmpty()) errors.put("reason", "article.reason-missing");
        if (get("reason").length() > LONGEST_REASON) errors.put("reason", "article.reason-too-long");
        if (get("audience").length() > LONGEST_LINE) errors.put("audience", "article.audience-too-long");
        if (!errors.isEmpty() || from == null) return null;
        return new Article(
                id,
                language,
                get("title"),
                lines("variants"),
                get("body"),
                get("owner"),
                base == null ? List.of() : base.services(),
                base == null ? List.of() : base.related(),
                districts,
                get("audience").isEmpty() ? null : get("audience"),
                from,
                until,
                reviewBy,
                lines("sources"));
    }

    private List<String> lines(String field) {
        return get(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable LocalDate date(String field, Map<String, String> errors) {
        if (get(field).isEmpty()) return null;
        try {
            return LocalDate.parse(get(field));
        } catch (DateTimeException e) {
            errors.put(field, "article.date-invalid");
            return null;
        }
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
