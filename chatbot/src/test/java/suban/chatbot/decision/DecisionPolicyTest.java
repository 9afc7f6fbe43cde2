package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.Cues;
import suban.chatbot.understanding.Roles;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.UrgencySlot;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.knowledge.search.Passage;
import suban.knowledge.search.Relevance;
import suban.models.text.Language;
import suban.models.text.LengthClass;
import suban.models.text.LocalText;

class DecisionPolicyTest {
    private static final Cues PLAIN = new Cues(0, false, 0, 0, 0, false, 12);
    private static final Roles ASKS = new Roles(0.02, 0.95, 0.03);
    private static final Roles REPORTS = new Roles(0.95, 0.03, 0.02);
    private static final Roles REMARKS = new Roles(0.01, 0.02, 0.97);

    /** Only the nearest way to ask counts for an article, and only what it reports for acting. */
    private final DecisionPolicy policy = new DecisionPolicy(new FittedNumbers(
            Map.of(Language.ZH, weights(), Language.EN, weights()),
            new Alarms(0.5, 0.7, 0.5, 0.8, 1, 0.1, 0.2, 0.6, 0.5, 0.3, 0.4, 0.7),
            new Margins(0.6, 0.2, 0.9, 0.4, 0.5, 0.15, 0.8, 0.9, 0.7, 0.25, 2, 0.15, 0.8),
            Map.of()));

    private static FittedNumbers.Weights weights() {
        double[] answer = new double[AnswerModel.FEATURES.size()];
        answer[AnswerModel.FEATURES.indexOf("question")] = 2;
        for (String none : List.of("none-short", "none-medium", "none-long", "none-letter")) {
            answer[AnswerModel.FEATURES.indexOf(none)] = 15;
        }
        double[] act = new double[ActModel.FEATURES.size()];
        act[ActModel.FEATURES.indexOf("reports")] = 1;
        act[ActModel.FEATURES.indexOf("service")] = 2;
        act[ActModel.FEATURES.indexOf("medium")] = -1;
        return new FittedNumbers.Weights(answer, act, new FittedNumbers.Thresholds(0.6, 0.5, 0.7));
    }

    private Decision decide(Roles roles, double service, double... similarities) {
        List<Candidate> candidates = new ArrayList<>();
        for (double similarity : similarities) {
            candidates.add(candidate("标题" + candidates.size(), "article-" + candidates.size(), similarity));
        }
        return decide("原话原话原话原话原话", roles, List.of(concern(service)), candidates);
    }

    private Decision decide(String text, Roles roles, List<Concern> concerns, List<Candidate> candidates) {
        Evidence.Told told = new Evidence.Told(text, PLAIN, roles, 0, false, LengthClass.MEDIUM);
        return policy.decide(new Evidence(text, told, candidates, concerns, 0), Language.ZH);
    }

    private static Candidate candidate(String title, String id, double similarity) {
        Match match = new Match(
                new ArticleKey(id, Language.ZH),
                1,
                title,
                "water",
                new Passage(null, "正文"),
                title,
                0,
                Map.of(Relevance.QUESTION, similarity));
        return new Candidate(match, 0, 0);
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
        assertThat(decide(ASKS, 0, 0.9, 0.5)).isInstanceOfSatisfying(Decision.Answer.class, answer -> {
            assertThat(answer.article()).isEqualTo("article-0");
            assertThat(answer.probability()).isBetween(0.9, 1.0);
            assertThat(answer.runnerUp()).isLessThan(0.1);
        });
    }

    @Test
    void nothing_is_answered_below_the_threshold_and_the_nearest_topics_are_offered() {
        assertThat(decide(ASKS, 0, 0.5, 0.4, 0.3, 0.2)).isInstanceOfSatisfying(Decision.Unknown.class, unknown -> {
            assertThat(unknown.nearest()).isEqualTo("article-0");
            assertThat(unknown.inARow()).isEqualTo(1);
            assertThat(unknown.topics())
                    .extracting(Choice::code)
                    .containsExactly("article-0", "article-1", "article-2");
        });
        assertThat(decide(ASKS, 0)).isInstanceOf(Decision.Unknown.class);
    }

    @Test
    void everyday_talk_is_offered_no_topics() {
        assertThat(decide(REMARKS, 0, 0.5, 0.4))
                .isInstanceOfSatisfying(
                        Decision.Unknown.class,
                        unknown -> assertThat(unknown.topics()).isEmpty());
    }

    @Test
    void close_articles_are_offered_as_choices() {
        assertThat(decide(ASKS, 0, 0.9, 0.89, 0.5))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices())
                                .extracting(Choice::code)
                                .containsExactly("article-0", "article-1"));
    }

    @Test
    void there_are_at_most_four_choices() {
        assertThat(decide(ASKS, 0.5, 0.9, 0.9, 0.9, 0.9, 0.9))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices()).hasSize(4));
    }

    @Test
    void what_is_reported_is_a_concern_even_when_an_article_is_about_it() {
        assertThat(decide(REPORTS, 0.9, 0.9)).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.service()).isEqualTo("noise-construction");
            assertThat(taken.missing()).containsExactly("time");
        });
    }

    @Test
    void a_question_about_what_happened_is_answered() {
        assertThat(decide(ASKS, 0.8, 0.9)).isInstanceOf(Decision.Answer.class);
    }

    @Test
    void the_surer_the_service_the_sooner_a_report_is_taken() {
        Roles either = new Roles(0.6, 0.35, 0.05);
        assertThat(decide(either, 0.9, 0.1)).isInstanceOf(Decision.TakeConcern.class);
        assertThat(decide(either, 0.1, 0.1)).isNotInstanceOf(Decision.TakeConcern.class);
    }

    @Test
    void a_bare_name_that_several_articles_share_is_asked_back() {
        List<Candidate> candidates = List.of(candidate("首次申领居住证", "new", 0.95), candidate("居住证丢了怎么补", "lost", 0.6));
        assertThat(decide("居住证？", ASKS, List.of(), candidates))
                .isInstanceOfSatisfying(
                        Decision.Clarify.class,
                        clarify -> assertThat(clarify.choices()).isNotEmpty());
        assertThat(decide("居住证丢了补一张", ASKS, List.of(), candidates)).isInstanceOf(Decision.Answer.class);
    }
}
