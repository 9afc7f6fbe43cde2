package suban.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import suban.chatbot.evaluation.ConversationEvaluation;
import suban.chatbot.evaluation.ConversationReport;
import suban.chatbot.evaluation.DecisionsEvaluation;
import suban.chatbot.evaluation.DecisionsReport;
import suban.chatbot.evaluation.EvaluationCases;
import suban.testing.Service;
import suban.testing.ServiceTest;

/**
 * Floors a little under what was reached, so that a change that makes answers worse is noticed. The figures themselves
 * are in {@code docs/benchmarks.md}.
 */
@ServiceTest
final class OwnQuestionsIT {
    private static final Path QUESTIONS = Path.of("../city/questions");

    private final Service service;

    OwnQuestionsIT(Service service) {
        this.service = service;
    }

    @Test
    void questions_to_tune_on_are_answered_right_and_the_rest_is_left_alone() throws IOException {
        ConversationReport report = evaluate("tune.jsonl");
        assertThat(report.rightArticleRate()).isGreaterThanOrEqualTo(0.80);
        assertThat(report.amongChoicesRate()).isGreaterThanOrEqualTo(0.92);
        assertThat(report.unanswerableAnsweredRate()).isLessThanOrEqualTo(0.07);
        assertThat(report.malformed()).isEmpty();
    }

    @Test
    void short_questions_are_answered_or_asked_back_about() throws IOException {
        ConversationReport report = evaluate("short.jsonl");
        assertThat(report.rightArticleRate()).isGreaterThanOrEqualTo(0.72);
        assertThat(report.amongChoicesRate()).isGreaterThanOrEqualTo(0.88);
        assertThat(report.malformed()).isEmpty();
    }

    @Test
    void everyday_remarks_are_neither_filed_nor_alarming() throws IOException {
        DecisionsReport report = new DecisionsEvaluation(service.application().chatbot())
                .evaluate(EvaluationCases.read(QUESTIONS.resolve("remarks.jsonl")).cases().stream()
                        .map(remark -> remark.messages().getFirst())
                        .toList());
        Map<String, Integer> all = Objects.requireNonNull(report.counts().get("all"));
        assertThat(all.getOrDefault("divert", 0)).isLessThanOrEqualTo(10);
        assertThat(all.getOrDefault("concern", 0)).isLessThanOrEqualTo(15);
        assertThat(all.getOrDefault("answer", 0)).isLessThanOrEqualTo(10);
    }

    @Test
    void letters_become_concerns() throws IOException {
        ConversationReport report = evaluate("letters.jsonl");
        assertThat(report.accuracyByExpectation().get("concern")).isGreaterThanOrEqualTo(0.80);
    }

    private ConversationReport evaluate(String file) throws IOException {
        EvaluationCases cases = EvaluationCases.read(QUESTIONS.resolve(file));
        return new ConversationEvaluation(service.application().chatbot()).evaluate(cases);
    }
}
