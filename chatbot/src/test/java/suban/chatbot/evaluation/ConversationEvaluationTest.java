package suban.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.SampleCity;
import suban.chatbot.evaluation.ConversationReport.Miss;
import suban.chatbot.evaluation.EvaluationCases.Malformed;

class ConversationEvaluationTest {
    @TempDir
    Path folder;

    private EvaluationCases cases(String lines) throws IOException {
        return EvaluationCases.read(Files.writeString(folder.resolve("cases.jsonl"), lines));
    }

    @Test
    void malformed_lines_are_named_by_number_and_left_out() throws IOException {
        EvaluationCases cases = cases("""
                {"messages": ["护照怎么办"], "expect": "answer"}

                {"messages": [], "expect": "answer"}
                not json
                {"messages": ["你好"], "expect": "hug"}
                {"messages": "你好", "expect": "answer"}
                """);

        assertThat(cases.cases()).extracting(EvaluationCase::line).containsExactly(1);
        assertThat(cases.malformed()).extracting(Malformed::line).containsExactly(3, 4, 5, 6);
    }

    @Test
    void figures_and_misses_follow_from_the_cases() throws IOException {
        EvaluationCases cases = cases("""
                {"messages": ["护照怎么办"], "expect": "answer", "article": "passport"}
                {"messages": ["护照怎么办"], "expect": "answer", "article": "marriage-registration"}
                {"messages": ["护照怎么办"], "expect": "unknown"}
                {"messages": ["火星上有没有水"], "expect": "unknown"}
                {"messages": ["南山区海湾花园路灯坏了三天没人修"], "expect": "concern", "service": "street-lights", "department": "urban-management", "slots": {"district": "440305"}}
                {"messages": ["第一次办居住证要什么材料", "要多少钱"], "expect": "answer", "article": "residence-permit-new"}
                """);

        ConversationReport report;
        try (SampleCity city = new SampleCity(folder)) {
            report = new ConversationEvaluation(city.chatbot()).evaluate(cases);
        }

        assertThat(report.cases()).isEqualTo(6);
        assertThat(report.accuracy()).isEqualTo(5 / 6.0);
        assertThat(report.accuracyByExpectation())
                .containsEntry("answer", 1.0)
                .containsEntry("unknown", 0.5)
                .containsEntry("concern", 1.0);
        assertThat(report.wrongAnswerRate()).isEqualTo(2 / 6.0);
        assertThat(report.coverage()).isEqualTo(1.0);
        assertThat(report.rightArticleRate()).isEqualTo(2 / 3.0);
        assertThat(report.unanswerableAnsweredRate()).isEqualTo(0.5);
        assertThat(report.service1()).isEqualTo(1.0);
        assertThat(report.service3()).isEqualTo(1.0);
        assertThat(report.departmentAccuracy()).isEqualTo(1.0);
        assertThat(report.slotAccuracy()).containsEntry("district", 1.0);
        assertThat(report.misses()).extracting(Miss::line).containsExactly(2, 3);
        assertThat(report.table()).contains("line 3: expected unknown, got answer");
    }
}
