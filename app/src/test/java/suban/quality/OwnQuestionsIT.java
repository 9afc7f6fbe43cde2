package suban.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import suban.chatbot.evaluation.ConversationEvaluation;
import suban.chatbot.evaluation.ConversationReport;
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
        assertThat(report.rightArticleRate()).isGreaterThanOrEqualTo(0.88);
        assertThat(report.unanswerableAnsweredRate()).isLessThanOrEqualTo(0.06);
    }

    @Test
    void reported_questions_are_answered_right_and_the_rest_is_left_alone() throws IOException {
        ConversationReport report = evaluate("reported.jsonl");
        assertThat(report.rightArticleRate()).isGreaterThanOrEqualTo(0.85);
        assertThat(report.unanswerableAnsweredRate()).isLessThanOrEqualTo(0.06);
        assertThat(report.malformed()).isEmpty();
    }

    private ConversationReport evaluate(String file) throws IOException {
        EvaluationCases cases = EvaluationCases.read(QUESTIONS.resolve(file));
        return new ConversationEvaluation(service.application().chatbot()).evaluate(cases);
    }
}
