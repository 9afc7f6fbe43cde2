package suban.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.classifier.learning.Prediction;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;

class ClassifierEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void rows_of_both_shapes_are_measured() throws IOException {
        Path train = write("train.jsonl", """
                {"label": "light", "text": "路灯坏了"}
                {"label": "light", "title": "路灯", "message": "晚上街灯不亮"}
                {"label": "light", "text": "灯杆一闪一闪"}

                {"label": "wages", "text": "老板不发工资"}
                {"label": "wages", "title": "", "message": "公司拖欠工钱"}
                {"label": "wages", "text": "离职工资不结"}
                {"label": "oos", "text": "今天天气怎么样"}
                """);
        Path test = write("test.jsonl", """
                {"label": "light", "text": "我家门口的路燈壞了"}
                {"label": "wages", "text": "拖欠我三个月工资"}
                {"label": "oos", "text": "讲个笑话"}
                """);
        try (EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(null))) {
            ClassifierReport report = new ClassifierEvaluation(models).evaluate(train, test);
            assertThat(report.inScopeAccuracy()).isEqualTo(1);
            assertThat(report.perClass()).containsKeys("light", "wages", "oos");
            assertThat(report.auroc()).isBetween(0.0, 1.0);
            assertThat(report.trainSeconds()).isPositive();
            assertThat(report.microsPerText()).isGreaterThan(report.classifyMicrosPerText());
        }
    }

    @Test
    void malformed_lines_are_named_by_number() throws IOException {
        Path file = write(
                "bad.jsonl",
                "{\"label\": \"a\", \"text\": \"b\"}\nnot json\n\n{\"text\": \"no label\"}\n[1]\n{\"label\": \"a\"}\n");
        assertThatThrownBy(() -> LabelledFile.read(file)).isInstanceOfSatisfying(LabelledFileException.class, e -> {
            assertThat(e.message().en())
                    .contains("line 2: not JSON", "line 4: no label", "line 5:", "line 6:")
                    .doesNotContain("line 1:", "line 3:");
            assertThat(e.message().zh()).contains("第 2 行");
        });
    }

    @Test
    void a_file_that_is_missing_empty_or_not_text_is_refused() throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1});
        for (Path file : List.of(folder.resolve("missing"), write("empty", "\n\n"), binary)) {
            assertThatThrownBy(() -> LabelledFile.read(file)).isInstanceOf(LabelledFileException.class);
        }
    }

    @Test
    void scores_are_those_worked_out_by_hand() {
        List<Outcome> outcomes = List.of(
                outcome("a", "a", 0.9),
                outcome("a", "b", 0.6),
                outcome("b", "b", 0.8),
                outcome("oos", "a", 0.7),
                outcome("oos", "b", 0.1));
        assertThat(Scores.accuracy(outcomes, Outcome::answer)).isEqualTo(3 / 5.0);
        assertThat(Scores.auroc(outcomes)).isEqualTo(5 / 6.0);
        assertThat(Scores.outsideRecall(outcomes)).isEqualTo(0.5);
        assertThat(Scores.perClass(outcomes, Outcome::best))
                .hasEntrySatisfying("a", a -> assertThat(a.f1()).isEqualTo(0.5));
        assertThat(Scores.auroc(outcomes.subList(0, 3))).isNull();
    }

    private static Outcome outcome(String expected, String said, double probability) {
        return new Outcome(expected, List.of(new Prediction(said, probability)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file;
    }
}
