package suban.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.knowledge.curation.ArticleState;
import suban.knowledge.curation.ArticleVersion;
import suban.models.text.Language;

/** An article with sensible defaults. */
public final class ArticleBuilder {
    private final String id;
    private final Language language;
    private String title = "标题";
    private List<String> variants = List.of();
    private String body = "正文。";
    private Set<String> districts = Set.of();
    private LocalDate from = LocalDate.of(2026, 1, 1);
    private @Nullable LocalDate until;

    private ArticleBuilder(String id, Language language) {
        this.id = id;
        this.language = language;
    }

    public static ArticleBuilder chinese(String id) {
        return new ArticleBuilder(id, Language.ZH);
    }

    public static ArticleBuilder english(String id) {
        return new ArticleBuilder(id, Language.EN);
    }

    public ArticleBuilder title(String title) {
        this.title = title;
        return this;
    }

    public ArticleBuilder variants(String... variants) {
        this.variants = List.of(variants);
        return this;
    }

    public ArticleBuilder body(String body) {
        this.body = body;
        return this;
    }

    public ArticleBuilder districts(String... districts) {
        this.districts = Set.of(districts);
        return this;
    }

    public ArticleBuilder effective(LocalDate from, @Nullable LocalDate until) {
        this.from = from;
        this.until = until;
        return this;
    }

    public Article build() {
        return new Article(
                id,
                language,
                title,
                variants,
                body,
                "public-security",
                List.of("residence-permit"),
                List.of(),
                districts,
                null,
                from,
                until,
                null,
                List.of("示例内容"));
    }

    public ArticleVersion published(int number) {
        return new ArticleVersion(build(), number, ArticleState.PUBLISHED, Instant.EPOCH, "pack", "");
    }
}
