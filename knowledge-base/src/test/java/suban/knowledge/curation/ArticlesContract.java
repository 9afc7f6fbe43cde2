package suban.knowledge.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suban.knowledge.Article;
import suban.knowledge.ArticleBuilder;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;
import suban.storage.Database;

/** What {@link Articles} does on any database. */
abstract class ArticlesContract {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Database database;
    private Articles articles;

    abstract Database openDatabase();

    @BeforeEach
    void open() {
        database = openDatabase();
        articles = at("2026-03-01T08:00:00Z");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Articles at(String instant) {
        return new Articles(database, Clock.fixed(Instant.parse(instant), ZONE));
    }

    private static Article permit(String body) {
        return ArticleBuilder.chinese("residence-permit-new")
                .title("首次申领居住证")
                .variants("刚来咋办居住证", "居住证怎么弄😀")
                .districts("440305", "440304")
                .body(body)
                .build();
    }

    private static final ArticleKey PERMIT = new ArticleKey("residence-permit-new", Language.ZH);

    @Test
    void an_article_comes_back_as_it_was_saved() {
        Article article = permit("带上身份证。\n\n## 材料\n- 照片");
        SaveResult result = articles.saveDraft(article, 0, "李雷", "新政策");
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        ArticleVersion latest = articles.findLatest(PERMIT).orElseThrow();
        assertThat(latest.article()).isEqualTo(article);
        assertThat(latest)
                .extracting(ArticleVersion::number, ArticleVersion::state, ArticleVersion::by, ArticleVersion::reason)
                .containsExactly(1, ArticleState.DRAFT, "李雷", "新政策");
        assertThat(articles.findPublished(PERMIT)).isEmpty();
    }

    @Test
    void the_two_languages_of_an_article_live_apart() {
        articles.seed(List.of(
                permit("中文"),
                ArticleBuilder.english("residence-permit-new").body("English").build()));
        ArticleKey english = new ArticleKey("residence-permit-new", Language.EN);
        assertThat(articles.findPublished(english).orElseThrow().article().body())
                .isEqualTo("English");
        assertThat(articles.findPublished(PERMIT).orElseThrow().article().body())
                .isEqualTo("中文");
    }

    @Test
    void the_pack_is_published_once_and_follows_its_changes() {
        assertThat(articles.seed(List.of(permit("一")))).isEqualTo(new SeedReport(1, 0, 0));
        assertThat(articles.seed(List.of(permit("一")))).isEqualTo(new SeedReport(0, 0, 1));
        assertThat(articles.seed(List.of(permit("二")))).isEqualTo(new SeedReport(0, 1, 0));
        assertThat(articles.findPublished(PERMIT).orElseThrow())
                .extracting(ArticleVersion::number, v -> v.article().body(), ArticleVersion::by)
                .containsExactly(2, "二", Articles.PACK);
        assertThat(articles.listPublished()).hasSize(1);
    }

    @Test
    void the_pack_never_overwrites_a_persons_work() {
        articles.seed(List.of(permit("一")));
        articles.saveDraft(permit("改过"), 1, "韩梅梅", "");
        assertThat(articles.seed(List.of(permit("二")))).isEqualTo(new SeedReport(0, 0, 1));
        assertThat(articles.findLatest(PERMIT).orElseThrow().article().body()).isEqualTo("改过");
    }

    @Test
    void an_article_a_person_retired_stays_retired() {
        articles.seed(List.of(permit("一")));
        articles.retire(PERMIT, 1, "韩梅梅", "过期");
        articles.seed(List.of(permit("二")));
        assertThat(articles.findPublished(PERMIT)).isEmpty();
    }

    @Test
    void publishing_replaces_what_was_published_and_keeps_every_step() {
        articles.seed(List.of(permit("一")));
        articles.saveDraft(permit("二"), 1, "李雷", "");
        articles.submit(PERMIT, 2, "李雷", "请看");
        articles.publish(PERMIT, 2, "韩梅梅", "好");
        assertThat(articles.listVersions(PERMIT))
                .extracting(ArticleVersion::number, ArticleVersion::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, ArticleState.PUBLISHED),
                        org.assertj.core.groups.Tuple.tuple(1, ArticleState.RETIRED));
        assertThat(articles.listHistory(PERMIT))
                .extracting(ArticleStep::state)
                .containsExactly(
                        ArticleState.PUBLISHED,
                        ArticleState.DRAFT,
                        ArticleState.IN_REVIEW,
                        ArticleState.RETIRED,
                        ArticleState.PUBLISHED);
    }

    @Test
    void an_older_version_can_be_published_again() {
        articles.seed(List.of(permit("一")));
        articles.saveDraft(permit("二"), 1, "李雷", "");
        articles.publish(PERMIT, 2, "李雷", "");
        articles.publish(PERMIT, 1, "李雷", "撤回");
        assertThat(articles.findPublished(PERMIT).orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void what_was_published_on_a_day_can_be_shown_again() {
        at("2026-02-01T01:00:00Z").seed(List.of(permit("一")));
        Articles later = at("2026-02-10T01:00:00Z");
        later.saveDraft(permit("二"), 1, "李雷", "");
        later.publish(PERMIT, 2, "李雷", "");
        at("2026-02-20T01:00:00Z").retire(PERMIT, 2, "李雷", "");
        assertThat(articles.listPublished(LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(bodies(LocalDate.of(2026, 2, 1))).containsExactly("一");
        assertThat(bodies(LocalDate.of(2026, 2, 9))).containsExactly("一");
        assertThat(bodies(LocalDate.of(2026, 2, 10))).containsExactly("二");
        assertThat(articles.listPublished(LocalDate.of(2026, 2, 20))).isEmpty();
    }

    private List<String> bodies(LocalDate on) {
        return articles.listPublished(on).stream().map(v -> v.article().body()).toList();
    }

    @Test
    void what_is_not_in_effect_is_not_listed_for_the_day() {
        Article later = ArticleBuilder.chinese("later")
                .effective(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30))
                .build();
        articles.seed(List.of(later));
        assertThat(articles.listPublished(LocalDate.of(2026, 5, 31))).isEmpty();
        assertThat(articles.listPublished(LocalDate.of(2026, 6, 30))).hasSize(1);
        assertThat(articles.listPublished(LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(articles.listPublished()).hasSize(1);
    }

    @Test
    void editing_an_outdated_version_is_a_conflict() {
        articles.seed(List.of(permit("一")));
        articles.saveDraft(permit("二"), 1, "李雷", "");
        SaveResult result = articles.saveDraft(permit("三"), 1, "韩梅梅", "");
        assertThat(result)
                .isEqualTo(new SaveResult.Conflict(articles.findLatest(PERMIT).orElseThrow()));
        assertThat(articles.listVersions(PERMIT)).hasSize(2);
    }

    @Test
    void of_many_who_save_at_once_exactly_one_wins() throws Exception {
        articles.seed(List.of(permit("一")));
        List<Callable<SaveResult>> saves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = "稿" + i;
            saves.add(() -> articles.saveDraft(permit(body), 1, "某人", ""));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<SaveResult> results = new ArrayList<>();
            for (Future<SaveResult> f : threads.invokeAll(saves)) results.add(f.get());
            assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(SaveResult.Conflict.class::isInstance)
                    .hasSize(7);
        }
    }

    @Test
    void what_cannot_be_published_is_told_by_code() {
        Article unfinished = ArticleBuilder.chinese("unfinished")
                .title(" ")
                .body("")
                .effective(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 1))
                .build();
        assertThat(articles.saveDraft(unfinished, 0, "李雷", "")).isInstanceOf(SaveResult.Saved.class);
        assertThat(articles.publish(unfinished.key(), 1, "李雷", ""))
                .isEqualTo(new SaveResult.Invalid(List.of("title-missing", "body-missing", "dates-reversed")));
        assertThat(articles.publish(unfinished.key(), 9, "李雷", ""))
                .isEqualTo(new SaveResult.Invalid(List.of("version-unknown")));
        Article malformed = ArticleBuilder.chinese("../x y").build();
        assertThat(articles.saveDraft(malformed, 0, "李雷", ""))
                .isEqualTo(new SaveResult.Invalid(List.of("id-malformed")));
    }

    @Test
    void staff_find_articles_by_what_they_say() {
        articles.seed(List.of(
                permit("100% 免费"),
                ArticleBuilder.english("passport").title("Passport Renewal").build()));
        assertThat(articles.search("PASSPORT", null)).hasSize(1);
        assertThat(articles.search("刚来", Language.ZH)).hasSize(1);
        assertThat(articles.search("刚来", Language.EN)).isEmpty();
        assertThat(articles.search("100%", null)).hasSize(1);
        assertThat(articles.search("1%0", null)).isEmpty();
        assertThat(articles.search("", null)).hasSize(2);
        assertThat(articles.search("' OR 1=1 --", null)).isEmpty();
    }

    @Test
    void listeners_hear_of_changes_that_can_already_be_read() {
        List<String> seen = new ArrayList<>();
        articles.onChange(key -> {
            throw new IllegalStateException("a listener that fails keeps nobody else from hearing");
        });
        articles.onChange(
                key -> seen.add(articles.findLatest(key).orElseThrow().article().body()));
        articles.seed(List.of(permit("一")));
        articles.saveDraft(permit("二"), 1, "李雷", "");
        articles.saveDraft(permit("三"), 1, "李雷", "");
        assertThat(seen).containsExactly("一", "二");
    }
}
