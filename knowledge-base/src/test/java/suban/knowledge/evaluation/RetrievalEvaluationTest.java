package suban.knowledge.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;

final class RetrievalEvaluationTest {
    private static EmbeddingModels models;

    private static final String ARTICLES = """
            {"id": 1, "question": "How do I renew my library card?", "answer": "Bring the old card to any branch."}
            {"id": "two", "variants": ["Where is the swimming pool?"], "answer": "At the park's south gate."}

            {"id": 3, "answer": "Dogs have to be registered within thirty days."}
            """;

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

    private RetrievalReport run(String articles, String queries) throws IOException {
        Path a = Files.writeString(folder.resolve("a.jsonl"), articles);
        Path q = Files.writeString(folder.resolve("q.jsonl"), queries);
        List<Integer> progress = new ArrayList<>();
        return new RetrievalEvaluation(models)
                .run(a, q, folder.resolve("scratch"), (done, total) -> progress.add(done));
    }

    @Test
    void every_shape_of_article_is_found() throws IOException {
        RetrievalReport report = run(ARTICLES, """
                {"query": "renew library card", "gold": [1]}
                {"query": "location of the pool", "gold": ["two"]}
                {"query": "do I need to register my dog", "gold": [3, 1]}
                """);
        assertThat(report.articles()).isEqualTo(3);
        assertThat(report.queries()).isEqualTo(3);
        assertThat(report.hit1()).isEqualTo(1);
        assertThat(report.hit5()).isEqualTo(1);
        assertThat(report.mrr10()).isEqualTo(1);
        assertThat(report.ndcg10()).isBetween(0.9, 1.0);
        assertThat(report.queriesPerSecond()).isPositive();
        assertThat(report.p99Ms()).isGreaterThanOrEqualTo(report.p50Ms());
    }

    @Test
    void all_malformed_lines_are_named_by_number() {
        assertThatThrownBy(() -> run(
                        "{\"id\": 1, \"answer\": \"x\"}\nnot json\n[]\n{\"answer\": \"y\"}\n{\"id\":1,\"answer\":\"z\"}\n{\"id\":2}",
                        ""))
                .isInstanceOf(EvaluationInputException.class)
                .hasMessageContaining("a.jsonl")
                .hasMessageContaining("line 2: is not JSON")
                .hasMessageContaining("line 3: is not a JSON object")
                .hasMessageContaining("line 4: \"id\" is missing")
                .hasMessageContaining("line 5: id 1 stands above already")
                .hasMessageContaining("line 6: there is neither");
    }

    @Test
    void queries_have_to_name_known_articles() {
        assertThatThrownBy(
                        () -> run(
                                ARTICLES,
                                "{\"query\":\"a\",\"gold\":[9]}\n{\"query\":\"b\",\"gold\":[]}\n{\"gold\":[1]}\n{\"query\":\"c\",\"gold\":1}"))
                .hasMessageContaining("line 1: \"gold\" names an unknown article: 9")
                .hasMessageContaining("line 2: \"gold\" names no article")
                .hasMessageContaining("line 3: \"query\" is missing")
                .hasMessageContaining("line 4: \"gold\" is not an array");
    }

    @Test
    void missing_empty_and_binary_files_are_told_apart() throws IOException {
        assertThatThrownBy(() -> run("", "")).hasMessageContaining("has no line");
        Path binary = Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        RetrievalEvaluation evaluation = new RetrievalEvaluation(models);
        assertThatThrownBy(() -> evaluation.run(binary, binary, folder, (d, t) -> {}))
                .hasMessageContaining("is not UTF-8");
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> evaluation.run(missing, missing, folder, (d, t) -> {}))
                .hasMessageContaining("no such file");
    }
}
