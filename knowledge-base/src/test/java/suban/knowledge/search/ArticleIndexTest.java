package suban.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.knowledge.ArticleBuilder;
import suban.knowledge.curation.ArticleVersion;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.text.FoldedText;
import suban.models.text.Language;

final class ArticleIndexTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static EmbeddingModels models;

    private static final ArticleVersion PERMIT = ArticleBuilder.chinese("residence-permit-new")
            .title("首次申领居住证")
            .variants("刚来这边上班，居住证咋办")
            .body("住满半年就能申领。\n\n## 需要什么材料\n身份证和住处证明。\n\n## 多久能拿到\n十五个工作日。")
            .published(1);
    private static final ArticleVersion PASSPORT = ArticleBuilder.chinese("passport")
            .title("护照办理")
            .body("带身份证到出入境大厅办理护照。")
            .published(1);
    private static final ArticleVersion STREET_LIGHT = ArticleBuilder.chinese("street-light")
            .title("路灯不亮找谁")
            .body("路灯坏了由照明管理所修理。")
            .published(1);
    private static final ArticleVersion ENGLISH_PASSPORT = ArticleBuilder.english("passport")
            .title("Apply for a passport")
            .variants("how do I get a new passport")
            .body("Bring your ID card.\n\n## Fees\nA passport costs 120 yuan.")
            .published(1);
    private static final List<ArticleVersion> ALL = List.of(PERMIT, PASSPORT, STREET_LIGHT, ENGLISH_PASSPORT);

    @TempDir
    Path folder;

    @BeforeAll
    static void loadModels() {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
    }

    @AfterAll
    static void closeModels() {
        models.close();
    }

    private ArticleIndex filled(ArticleVersion... versions) {
        ArticleIndex index = ArticleIndex.open(folder, models);
        index.synchronise(List.of(versions), ProgressListener.SILENT);
        return index;
    }

    private static SearchRequest asking(String text) {
        return new SearchRequest(text, Language.of(text), null, TODAY, 5, null);
    }

    private static String best(ArticleIndex index, String text) {
        return index.search(asking(text)).best().map(m -> m.key().id()).orElse("none");
    }

    @Test
    void residents_words_find_the_article() {
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            assertThat(best(index, "我刚搬过来，想办居住证")).isEqualTo("residence-permit-new");
            assertThat(best(index, "補辦居住證要咩材料")).isEqualTo("residence-permit-new");
            assertThat(best(index, "居主证怎么办理")).isEqualTo("residence-permit-new");
            assertThat(best(index, "😡楼下路灯坏了！！！")).isEqualTo("street-light");
            assertThat(best(index, "ｐａｓｓｐｏｒｔ fees?")).isEqualTo("passport");
            assertThat(best(index, "how to get pasport")).isEqualTo("passport");
        }
    }

    @Test
    void a_match_tells_what_a_reply_needs() {
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            Match match = index.search(asking("居住证多久能拿到")).best().orElseThrow();
            assertThat(match.title()).isEqualTo("首次申领居住证");
            assertThat(match.owner()).isEqualTo("public-security");
            assertThat(match.version()).isEqualTo(1);
            assertThat(match.passage()).isEqualTo(new Passage("多久能拿到", "十五个工作日。"));
            assertThat(match.probability()).isBetween(0.0, 1.0);
            assertThat(match.parts()).containsKeys(Relevance.QUESTION, Relevance.BEST, Relevance.WORDS);
        }
    }

    @Test
    void an_article_near_in_several_ways_stands_out_from_one_near_in_one() {
        ArticleVersion throughout = ArticleBuilder.chinese("lights")
                .title("路灯不亮找谁")
                .variants("路灯坏了谁来修", "小区路灯不亮了怎么办", "路灯一直不亮向谁反映")
                .body("路灯坏了由照明管理所修理。")
                .published(1);
        ArticleVersion once = ArticleBuilder.chinese("hotline")
                .title("路灯不亮找谁")
                .variants("游泳池几点开", "公积金怎么提取", "孩子上学要什么材料")
                .body("先想想要办的事。")
                .published(1);
        try (ArticleIndex index = filled(throughout, once, PASSPORT)) {
            assertThat(part(index, "路灯不亮找谁", "hotline", Relevance.BEST))
                    .isEqualTo(part(index, "路灯不亮找谁", "lights", Relevance.BEST));
            assertThat(part(index, "路灯不亮找谁", "hotline", Relevance.SEVERAL))
                    .isLessThan(part(index, "路灯不亮找谁", "lights", Relevance.SEVERAL) - 0.1);
        }
    }

    @Test
    void an_article_covers_a_message_by_all_its_parts_together() {
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            String spread = "居住证，住处证明，十五个工作日";
            assertThat(part(index, spread, "residence-permit-new", Relevance.COVERED))
                    .isCloseTo(1, within(1e-9));
            assertThat(part(index, spread, "residence-permit-new", Relevance.WORDS))
                    .isLessThan(0.6);
            assertThat(part(index, spread, "street-light", Relevance.COVERED)).isLessThan(0.3);
            assertThat(part(index, "passport fees for 120 yuan", "passport", Relevance.COVERED))
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void words_that_no_article_has_are_told_apart_from_words_that_this_one_lacks() {
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            assertThat(part(index, "护照", "passport", Relevance.UNKNOWN)).isZero();
            assertThat(part(index, "护照", "residence-permit-new", Relevance.UNKNOWN))
                    .isZero();
            assertThat(part(index, "护照", "residence-permit-new", Relevance.COVERED))
                    .isZero();
            // Known are 护照, 护 and 照; not known 蝴, 蝶, 蝴蝶 and the pair of 照 and 蝴.
            assertThat(part(index, "护照蝴蝶", "passport", Relevance.UNKNOWN)).isEqualTo(4.0 / 7);
            assertThat(part(index, "护照蝴蝶", "passport", Relevance.COVERED)).isCloseTo(1, within(1e-9));
            assertThat(part(index, "蝴蝶", "passport", Relevance.UNKNOWN)).isEqualTo(1);
            assertThat(part(index, "passport butterfly", "passport", Relevance.UNKNOWN))
                    .isEqualTo(0.5);
        }
    }

    @Test
    void a_long_message_about_something_else_is_mostly_unknown() {
        String elsewhere = "蝴蝶蜻蜓蚂蚁蜘蛛蟋蟀螳螂蚯蚓蝙蝠骆驼猩猩狐狸鹦鹉麒麟鸳鸯蝌蚪蜈蚣葡萄柠檬玫瑰茉莉琵琶玻璃橄榄枇杷菠萝蘑菇咖啡";
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            assertThat(part(index, "护照，" + elsewhere, "passport", Relevance.UNKNOWN))
                    .isGreaterThan(0.95);
            assertThat(part(index, PERMIT.article().body(), "residence-permit-new", Relevance.UNKNOWN))
                    .isZero();
        }
    }

    private static double part(ArticleIndex index, String text, String article, String name) {
        return index.search(asking(text)).matches().stream()
                .filter(m -> m.key().id().equals(article))
                .mapToDouble(m -> m.parts().getOrDefault(name, Double.NaN))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_question_an_article_answers_is_more_probable_than_one_that_none_does() {
        try (ArticleIndex index = filled(ALL.toArray(ArticleVersion[]::new))) {
            assertThat(probability(index, "首次申领居住证")).isGreaterThan(0.8);
            assertThat(probability(index, "今天股票会涨吗")).isLessThan(0.2);
            assertThat(probability(index, "how do I get a new passport?")).isGreaterThan(0.8);
            assertThat(probability(index, "who won the football match")).isLessThan(0.2);
        }
    }

    private static double probability(ArticleIndex index, String text) {
        List<Match> matches = index.search(asking(text)).matches();
        assertThat(matches.stream().mapToDouble(Match::probability).sum()).isLessThanOrEqualTo(1.000001);
        return matches.getFirst().probability();
    }

    @Test
    void an_english_question_never_finds_chinese_articles() {
        try (ArticleIndex index = filled(PERMIT, PASSPORT)) {
            assertThat(index.search(asking("passport")).matches()).isEmpty();
        }
    }

    @Test
    void text_without_a_word_finds_nothing_and_harms_nothing() {
        try (ArticleIndex index = filled(PERMIT)) {
            for (String text :
                    List.of("", " \n", "😀", "？？？", "<script>alert(1)</script>", "\u0000\ud800", "办".repeat(5000)))
                assertThat(index.search(asking(text)).matches()).hasSizeLessThanOrEqualTo(1);
            assertThat(index.search(asking("😀")).matches()).isEmpty();
        }
    }

    @Test
    void the_callers_embedding_is_used() {
        try (ArticleIndex index = filled(PERMIT, STREET_LIGHT)) {
            String folded = FoldedText.of("路灯不亮找谁").text();
            SearchRequest request =
                    new SearchRequest("xyz", Language.ZH, null, TODAY, 1, models.begin(folded, Language.ZH));
            assertThat(index.search(request).best().orElseThrow().key()).isEqualTo(STREET_LIGHT.key());
        }
    }

    @Test
    void an_update_is_seen_by_the_next_search() {
        try (ArticleIndex index = filled(PERMIT, STREET_LIGHT)) {
            index.update(PASSPORT);
            assertThat(best(index, "护照办理")).isEqualTo("passport");
            index.update(ArticleBuilder.chinese("passport")
                    .title("游泳池开放时间")
                    .body("夏天开放。")
                    .published(2));
            Match pool = index.search(asking("游泳池几点开")).best().orElseThrow();
            assertThat(pool.key()).isEqualTo(PASSPORT.key());
            assertThat(pool.version()).isEqualTo(2);
            index.remove(PASSPORT.key());
            assertThat(index.search(asking("游泳池几点开")).matches())
                    .noneMatch(m -> m.key().equals(PASSPORT.key()));
        }
    }

    @Test
    void an_article_is_found_only_while_in_effect() {
        ArticleVersion summer = ArticleBuilder.chinese("pool")
                .title("游泳池开放时间")
                .effective(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 8, 31))
                .published(1);
        try (ArticleIndex index = filled(summer, PERMIT)) {
            assertThat(foundOn(index, "2026-05-31")).isFalse();
            assertThat(foundOn(index, "2026-06-01")).isTrue();
            assertThat(foundOn(index, "2026-08-31")).isTrue();
            assertThat(foundOn(index, "2026-09-01")).isFalse();
        }
    }

    private static boolean foundOn(ArticleIndex index, String day) {
        SearchRequest request = new SearchRequest("游泳池", Language.ZH, null, LocalDate.parse(day), 5, null);
        return index.search(request).matches().stream()
                .anyMatch(m -> m.key().id().equals("pool"));
    }

    @Test
    void an_article_of_other_districts_is_left_out() {
        ArticleVersion local =
                ArticleBuilder.chinese("pool").title("游泳池").districts("440305").published(1);
        try (ArticleIndex index = filled(local, PERMIT)) {
            assertThat(foundIn(index, "440305")).contains("pool", "residence-permit-new");
            assertThat(foundIn(index, "440304")).containsExactly("residence-permit-new");
            assertThat(foundIn(index, null)).contains("pool");
        }
    }

    private static List<String> foundIn(ArticleIndex index, @org.jspecify.annotations.Nullable String district) {
        SearchRequest request = new SearchRequest("游泳池", Language.ZH, district, TODAY, 5, null);
        return index.search(request).matches().stream().map(m -> m.key().id()).toList();
    }

    @Test
    void synchronising_writes_only_what_changed() {
        filled(PERMIT, PASSPORT, STREET_LIGHT).close();
        try (ArticleIndex index = ArticleIndex.open(folder, models)) {
            assertThat(best(index, "路灯不亮")).isEqualTo("street-light");
            List<Integer> totals = new ArrayList<>();
            index.synchronise(List.of(PERMIT, PASSPORT, STREET_LIGHT), (done, total) -> totals.add(total));
            assertThat(totals).containsOnly(0);
            totals.clear();
            index.synchronise(List.of(PERMIT, ENGLISH_PASSPORT), (done, total) -> totals.add(total));
            assertThat(totals).containsOnly(1);
            assertThat(index.search(asking("路灯不亮")).matches())
                    .extracting(Match::key)
                    .containsExactly(PERMIT.key());
        }
    }

    @Test
    void a_damaged_index_is_built_anew() throws IOException {
        filled(PERMIT).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertIsEmptyAndFills();
    }

    @Test
    void an_index_cut_short_is_built_anew() throws IOException {
        filled(PERMIT).close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        assertIsEmptyAndFills();
    }

    @Test
    void an_index_of_another_schema_is_built_anew() throws IOException {
        filled(PERMIT).close();
        try (IndexWriter writer = IndexFolder.open(folder, "other embeddings")) {
            assertThat(writer.getDocStats().numDocs).isZero();
        }
        assertIsEmptyAndFills();
    }

    private void assertIsEmptyAndFills() {
        try (ArticleIndex index = ArticleIndex.open(folder, models)) {
            assertThat(index.search(asking("居住证")).matches()).isEmpty();
            index.synchronise(List.of(PERMIT), ProgressListener.SILENT);
            assertThat(best(index, "居住证")).isEqualTo("residence-permit-new");
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_words() {
        try (ArticleIndex index = filled(PERMIT)) {
            assertThatThrownBy(() -> ArticleIndex.open(folder, models))
                    .isInstanceOf(IndexInUse.class)
                    .hasMessageContaining("in use");
            assertThat(best(index, "居住证")).isEqualTo("residence-permit-new");
        }
    }
}
