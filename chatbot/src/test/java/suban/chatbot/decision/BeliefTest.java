package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Passage;
import suban.knowledge.search.Relevance;
import suban.models.text.Language;
import suban.models.text.LocalText;

class BeliefTest {
    private static final Map<String, List<String>> ABOUT =
            Map.of("lost-card", List.of("id-card"), "lost-permit", List.of("residence-permit"), "library", List.of());
    private static final double NEAR = 0.8;

    @Test
    void of_two_articles_found_alike_the_one_about_the_classified_service_comes_first() {
        List<Match> believed = weigh(service("id-card", 0.9), match("lost-permit", NEAR), match("lost-card", NEAR));
        assertThat(believed).first().matches(m -> m.key().id().equals("lost-card"));
        assertThat(believed.get(0).probability()).isGreaterThan(believed.get(1).probability());
    }

    @ParameterizedTest
    @EnumSource
    void the_nearer_an_article_the_more_it_is_believed(Language language) {
        double last = 0;
        for (double near = 0.3; near < 1; near += 0.1) {
            double belief = believe(language, match("library", near));
            assertThat(belief).isBetween(0.0, 1.0).isGreaterThan(last);
            last = belief;
        }
        assertThat(believe(language, match("library", 0.5))).isLessThan(0.5);
        assertThat(believe(language, match("library", 0.95))).isGreaterThan(0.5);
    }

    @Test
    void an_article_that_lacks_the_messages_words_is_believed_less() {
        assertThat(believe(Language.ZH, match("library", NEAR, 0.3)))
                .isLessThan(believe(Language.ZH, match("library", NEAR, 0.9)));
    }

    @Test
    void an_article_without_services_gets_nothing_from_the_classifier() {
        List<Match> believed = weigh(service("id-card", 0.9), match("library", NEAR), match("lost-permit", NEAR));
        assertThat(believed.get(1).probability()).isEqualTo(believed.get(0).probability());
    }

    @Test
    void a_runner_up_as_good_as_the_first_has_as_much_and_takes_from_it() {
        List<Match> believed = weigh(null, match("lost-card", NEAR), match("lost-permit", NEAR));
        assertThat(believed.get(1).probability()).isEqualTo(believed.get(0).probability());
        assertThat(believed.getFirst().probability())
                .isLessThan(weigh(null, match("lost-card", NEAR)).getFirst().probability());
    }

    @Test
    void nothing_found_is_nothing_believed() {
        assertThat(weigh(null)).isEmpty();
    }

    private static double believe(Language language, Match match) {
        return Belief.weigh(List.of(match), message(null, language), key -> List.of())
                .getFirst()
                .probability();
    }

    private static List<Match> weigh(@Nullable ServiceSlot service, Match... matches) {
        return Belief.weigh(
                List.of(matches), message(service, Language.ZH), key -> ABOUT.getOrDefault(key.id(), List.of()));
    }

    private static Belief.Message message(@Nullable ServiceSlot service, Language language) {
        int length = language == Language.ZH ? 18 : 60;
        return new Belief.Message(service, language, length);
    }

    private static ServiceSlot service(String code, double confidence) {
        return new ServiceSlot(new Slot(code, confidence, List.of()), code, new LocalText(code, code), List.of());
    }

    private static Match match(String id, double near) {
        return match(id, near, 0.7);
    }

    private static Match match(String id, double near, double covered) {
        Map<String, Double> parts = Map.of(
                Relevance.QUESTION,
                near,
                Relevance.BEST,
                near,
                Relevance.SEVERAL,
                near - 0.05,
                Relevance.WORDS,
                0.4,
                Relevance.COVERED,
                covered,
                Relevance.UNKNOWN,
                0.1);
        return new Match(new ArticleKey(id, Language.ZH), 1, id, "police", new Passage(null, "正文"), id, 0.2, parts);
    }
}
