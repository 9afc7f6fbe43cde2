package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import suban.models.text.Language;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddingModelsTest {
    private EmbeddingModels models;

    @BeforeAll
    void open() {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
    }

    @AfterAll
    void close() {
        models.close();
    }

    @Test
    void texts_that_mean_the_same_are_closer_than_others() {
        assertThat(similarity(Language.ZH, "路灯坏了找谁修", "街上的灯不亮了，哪个部门管"))
                .isGreaterThan(similarity(Language.ZH, "路灯坏了找谁修", "怎么申请居住证") + 0.1);
        assertThat(similarity(Language.EN, "How do I renew my residence permit?", "residence permit extension"))
                .isGreaterThan(
                        similarity(Language.EN, "How do I renew my residence permit?", "loud bar at night") + 0.1);
    }

    @Test
    void vectors_have_the_stated_size_and_length_one() {
        for (Language language : Language.values()) {
            Embedding e = embed(language, "噪音 noise");
            assertThat(e.dimension()).isEqualTo(models.dimension(language));
            assertThat(EmbeddingModels.cosine(e, e)).isCloseTo(1, within(1e-4));
        }
        assertThat(models.dimension(Language.ZH)).isEqualTo(512);
        assertThat(models.dimension(Language.EN)).isEqualTo(384);
    }

    @Test
    void blank_endless_and_strange_texts_have_vectors_too() {
        for (String text : new String[] {"", "  ", "😡", "\0\uD800", "噪音".repeat(500_000), "a".repeat(1_000_000)})
            assertThat(embed(Language.ZH, text).dimension()).isEqualTo(512);
    }

    @Test
    void fingerprints_tell_models_apart() {
        assertThat(models.fingerprint(Language.ZH)).hasSize(64).isNotEqualTo(models.fingerprint(Language.EN));
    }

    @Test
    void many_callers_at_once_get_the_vector_of_a_lone_one() throws Exception {
        List<String> texts = List.of("路灯坏了", "噪音太大", "怎么办居住证", "工资被拖欠", "电梯故障", "社保卡丢失", "停水", "公积金提取");
        List<Embedding> alone = texts.stream().map(t -> embed(Language.ZH, t)).toList();
        List<Future<Embedding>> together = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++) {
                String text = texts.get(i % texts.size());
                together.add(callers.submit(() -> embed(Language.ZH, text)));
            }
            for (int i = 0; i < 64; i++)
                assertThat(EmbeddingModels.cosine(together.get(i).get(), alone.get(i % texts.size())))
                        .isGreaterThan(0.9999);
        }
    }

    @Test
    void content_has_the_same_vector_each_time_whoever_else_asks() {
        List<TextSegment> segments = Stream.of("残疾人证办理", "养犬登记", "志愿者注册", "养犬登记")
                .map(TextSegment::from)
                .toList();
        List<Embedding> together =
                models.cachedOf(Language.ZH).embedAll(segments).content();
        for (int i = 0; i < segments.size(); i++)
            assertThat(EmbeddingModels.cosine(
                            together.get(i), embed(Language.ZH, segments.get(i).text())))
                    .isGreaterThan(0.9999);
        assertThat(together.get(1)).isEqualTo(together.get(3));
    }

    @Test
    void an_own_model_folder_replaces_the_bundled_one(@TempDir Path folder) throws IOException {
        copy("/bge-small-en-v1.5-q.onnx", folder.resolve("model.onnx"));
        copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        try (EmbeddingModels own =
                EmbeddingModels.open(new EmbeddingSettings(1, folder, Map.of(Language.ZH, folder)))) {
            assertThat(own.fingerprint(Language.ZH)).isEqualTo(models.fingerprint(Language.EN));
            assertThat(own.dimension(Language.ZH)).isEqualTo(384);
        }
    }

    @Test
    void a_broken_model_folder_is_explained_in_both_languages(@TempDir Path folder) throws IOException {
        EmbeddingSettings settings = new EmbeddingSettings(1, null, Map.of(Language.ZH, folder));
        assertThatThrownBy(() -> EmbeddingModels.open(settings)).isInstanceOfSatisfying(ModelException.class, e -> {
            assertThat(e.message(Language.ZH)).contains(folder.toString(), "读不到");
            assertThat(e.message(Language.EN)).contains(folder.toString(), "cannot be read");
        });
        Files.writeString(folder.resolve("model.onnx"), "not a model");
        copy("/bge-small-en-v1.5-q-tokenizer.json", folder.resolve("tokenizer.json"));
        assertThatThrownBy(() -> EmbeddingModels.open(settings))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.message(Language.EN)).contains("does not work"));
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = Objects.requireNonNull(EmbeddingModelsTest.class.getResourceAsStream(resource))) {
            Files.copy(in, to);
        }
    }

    private double similarity(Language language, String a, String b) {
        return EmbeddingModels.cosine(embed(language, a), embed(language, b));
    }

    private Embedding embed(Language language, String text) {
        return models.of(language).embed(text).content();
    }
}
