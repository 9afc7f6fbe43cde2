package suban.knowledge.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import suban.knowledge.Article;

/** What can be wrong with an article. Each problem is a code that the editing page puts into words. */
public final class ArticleProblems {
    public static final String ID_MALFORMED = "id-malformed";
    public static final String TITLE_MISSING = "title-missing";
    public static final String TITLE_TOO_LONG = "title-too-long";
    public static final String VARIANT_TOO_LONG = "variant-too-long";
    public static final String TOO_MANY_VARIANTS = "too-many-variants";
    public static final String BODY_MISSING = "body-missing";
    public static final String BODY_TOO_LONG = "body-too-long";
    public static final String OWNER_MISSING = "owner-missing";
    public static final String DATES_REVERSED = "dates-reversed";
    public static final String RELATED_TO_ITSELF = "related-to-itself";
    public static final String VERSION_UNKNOWN = "version-unknown";

    static final int MAX_TITLE = 200;
    static final int MAX_VARIANTS = 200;
    static final int MAX_BODY = 100_000;

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ArticleProblems() {}

    /** Problems that keep an article from being kept at all, even as a draft. */
    static List<String> ofDraft(Article article) {
        List<String> problems = new ArrayList<>();
        if (!ID.matcher(article.id()).matches() || article.id().length() > 100) problems.add(ID_MALFORMED);
        if (article.title().length() > MAX_TITLE) problems.add(TITLE_TOO_LONG);
        if (article.variants().stream().anyMatch(v -> v.length() > MAX_TITLE)) problems.add(VARIANT_TOO_LONG);
        if (article.variants().size() > MAX_VARIANTS) problems.add(TOO_MANY_VARIANTS);
        if (article.body().length() > MAX_BODY) problems.add(BODY_TOO_LONG);
        return problems;
    }

    /** Problems that keep an article from being published. */
    static List<String> ofPublication(Article article) {
        List<String> problems = ofDraft(article);
        if (article.title().isBlank()) problems.add(TITLE_MISSING);
        if (article.body().isBlank()) problems.add(BODY_MISSING);
        if (article.owner().isBlank()) problems.add(OWNER_MISSING);
        if (article.effectiveUntil() != null && article.effectiveUntil().isBefore(article.effectiveFrom()))
            problems.add(DATES_REVERSED);
        if (article.related().contains(article.id())) problems.add(RELATED_TO_ITSELF);
        return problems;
    }
}
