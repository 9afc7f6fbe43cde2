package suban.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
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

    private double similarity(Language language, String a, String b) {
        return EmbeddingModels.cosine(embed(language, a), embed(language, b));
    }

    private Embedding embed(Language language, String text) {
        return models.of(language).embed(text).content();
    }
}
