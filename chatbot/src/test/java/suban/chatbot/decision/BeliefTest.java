package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Passage;
import suban.models.text.Language;
import suban.models.text.LocalText;

class BeliefTest {
    private static final Map<String, List<String>> ABOUT =
            Map.of("lost-card", List.of("id-card"), "lost-permit", List.of("residence-permit"), "library", List.of());

    @Test
    void of_two_articles_found_alike_the_one_about_the_classified_service_comes_first() {
        List<Match> believed = weigh(service("id-card", 0.9), match("lost-permit", 0.30), match("lost-card", 0.28));
        assertThat(believed).first().matches(m -> m.key().id().equals("lost-card"));
        assertThat(believed.get(0).probability()).isGreaterThan(believed.get(1).probability());
    }

    @Test
    void agreement_raises_belief_and_disagreement_lowers_it() {
        double alone = weigh(null, match("lost-card", 0.2)).getFirst().probability();
        assertThat(weigh(service("id-card", 0.9), match("lost-card", 0.2))
                        .getFirst()
                        .probability())
                .isGreaterThan(alone);
        assertThat(weigh(service("residence-permit", 0.9), match("lost-card", 0.2))
                        .getFirst()
                        .probability())
                .isLessThan(alone);
    }

    @Test
    void an_article_without_services_is_left_to_search() {
        assertThat(weigh(service("id-card", 0.9), match("library", 0.2))
                        .getFirst()
                        .probability())
                .isEqualTo(weigh(null, match("library", 0.2)).getFirst().probability());
    }

    @Test
    void a_runner_up_as_good_as_the_first_has_as_much() {
        List<Match> believed = weigh(null, match("lost-card", 0.4), match("lost-permit", 0.4));
        assertThat(believed.get(1).probability()).isEqualTo(believed.get(0).probability());
    }

    @Test
    void whatever_search_says_belief_is_a_probability() {
        for (double found : new double[] {0, 1e-12, 0.5, 1}) {
            assertThat(weigh(service("id-card", 1), match("lost-card", found))
                            .getFirst()
                            .probability())
                    .isBetween(0.0, 1.0);
        }
        assertThat(weigh(null)).isEmpty();
    }

    private static List<Match> weigh(@org.jspecify.annotations.Nullable ServiceSlot service, Match... matches) {
        return Belief.weigh(List.of(matches), service, Language.ZH, key -> ABOUT.getOrDefault(key.id(), List.of()));
    }

    private static ServiceSlot service(String code, double confidence) {
        return new ServiceSlot(new Slot(code, confidence, List.of()), code, new LocalText(code, code), List.of());
    }

    private static Match match(String id, double probability) {
        return new Match(
                new ArticleKey(id, Language.ZH), 1, id, "police", new Passage(null, "正文"), id, probability, Map.of());
    }
}
