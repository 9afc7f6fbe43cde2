package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suban.chatbot.ChatSettings;
import suban.chatbot.Choice;
import suban.chatbot.Decision;
import suban.chatbot.understanding.Cues;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.UrgencySlot;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Passage;
import suban.models.text.Language;
import suban.models.text.LocalText;

class DecisionPolicyTest {
    private static final Cues PLAIN = new Cues(0, false, 0, 0, 0, 12);
    private static final Cues WHAT_TO_DO = new Cues(1, true, 1, 0, 0, 12);
    private static final Cues COMPLAINT = new Cues(0, false, 2, 1, 1, 20);

    private final DecisionPolicy policy = new DecisionPolicy(ChatSettings.of(0.5));

    private Decision decide(Cues cues, double reports, double service, double... probabilities) {
        List<Match> matches = new ArrayList<>();
        for (double probability : probabilities) {
            String id = "article-" + matches.size();
            matches.add(new Match(
                    new ArticleKey(id, Language.ZH),
                    1,
                    "标题" + matches.size(),
                    "water",
                    new Passage(null, "正文"),
                    "标题",
                    probability,
                    Map.of()));
        }
        List<Concern> concerns = List.of(concern(service));
        return policy.decide(new Evidence("原话原话原话原话原话", cues, reports, matches, concerns, 0), Language.ZH);
    }

    private static Concern concern(double confidence) {
        @Nullable
        ServiceSlot service = confidence == 0
                ? null
                : new ServiceSlot(
                        new Slot("施工噪音", confidence, List.of()),
                        "noise-construction",
                        new LocalText("施工噪音", "Construction noise"),
                        List.of());
        return new Concern(
                "标题",
                new Slot("complaint", 1, List.of()),
                service,
                null,
                null,
                null,
                new Slot("科技园", 1, List.of()),
                null,
                new UrgencySlot(new Slot("normal", 1, List.of()), new LocalText("无", "None")),
                null,
                null,
                List.of("time"));
    }

    @Test
    void an_article_above_the_threshold_answers() {
        assertThat(decide(PLAIN, 0.1, 0, 0.7, 0.1)).isInstanceOfSatisfying(Decision.Answer.class, answer -> {
            assertThat(answer.article()).isEqualTo("article-0");
            assertThat(answer.probability()).isEqualTo(0.7);
            assertThat(answer.runnerUp()).isEqualTo(0.1);
        });
    }

    @Test
    void nothing_is_answered_below_the_threshold() {
        assertThat(decide(PLAIN, 0.1, 0, 0.25, 0.1)).isInstanceOfSatisfying(Decision.Unknown.class, unknown -> {
            assertThat(unknown.nearest()).isEqualTo("article-0");
            assertThat(unknown.inARow()).isEqualTo(1);
        });
        assertThat(decide(PLAIN, 0.1, 0)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void close_articles_are_offered_as_choices() {
        assertThat(decide(PLAIN, 0.1, 0, 0.4, 0.35, 0.05))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices())
                                .extracting(Choice::code)
                                .containsExactly("article-0", "article-1"));
    }

    @Test
    void there_are_at_most_four_choices() {
        assertThat(decide(PLAIN, 0.4, 0.5, 0.3, 0.2, 0.15, 0.12, 0.1))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices()).hasSize(4));
    }

    @Test
    void what_happened_is_a_concern_even_when_an_article_is_about_it() {
        assertThat(decide(COMPLAINT, 0.99, 0.9, 0.9)).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.service()).isEqualTo("noise-construction");
            assertThat(taken.missing()).containsExactly("time");
        });
    }

    @Test
    void a_question_about_what_happened_is_answered() {
        assertThat(decide(WHAT_TO_DO, 0.05, 0.8, 0.9)).isInstanceOf(Decision.Answer.class);
    }

    @Test
    void a_clear_complaint_with_a_place_is_taken_even_when_its_service_is_not_known() {
        assertThat(decide(COMPLAINT, 0.95, 0, 0.1)).isInstanceOf(Decision.TakeConcern.class);
        assertThat(decide(COMPLAINT, 0.6, 0, 0.1)).isInstanceOf(Decision.Unknown.class);
        assertThat(decide(PLAIN, 0.95, 0, 0.1)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void a_question_that_no_article_answers_becomes_a_concern_when_something_is_wrong() {
        assertThat(decide(WHAT_TO_DO, 0.5, 0.8, 0.1)).isInstanceOf(Decision.TakeConcern.class);
        assertThat(decide(WHAT_TO_DO, 0.5, 0.2, 0.1)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void the_surer_the_service_the_sooner_a_report_is_taken() {
        assertThat(decide(PLAIN, 0.97, 0.9, 0.1)).isInstanceOf(Decision.TakeConcern.class);
        assertThat(decide(PLAIN, 0.97, 0.2, 0.1)).isNotInstanceOf(Decision.TakeConcern.class);
        assertThat(decide(PLAIN, 0.05, 0.9, 0.1)).isNotInstanceOf(Decision.TakeConcern.class);
    }

    @Test
    void a_bare_name_that_several_articles_share_is_asked_back() {
        List<Match> matches = List.of(titled("首次申领居住证", 0.9), titled("居住证丢了怎么补", 0.2));
        Evidence bare = new Evidence("居住证？", PLAIN, 0.1, matches, List.of(), 0);
        assertThat(policy.decide(bare, Language.ZH))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices()).isNotEmpty());
        Evidence said = new Evidence("居住证丢了补一张", PLAIN, 0.1, matches, List.of(), 0);
        assertThat(policy.decide(said, Language.ZH)).isInstanceOf(Decision.Answer.class);
    }

    private static Match titled(String title, double probability) {
        return new Match(
                new ArticleKey("a" + title.hashCode(), Language.ZH),
                1,
                title,
                "police",
                new Passage(null, "正文"),
                title,
                probability,
                Map.of());
    }
}
