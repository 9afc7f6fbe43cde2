package suban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

final class SubjectTest {
    @Test
    void a_subject_is_an_id_with_its_kind() {
        assertThat(Subject.concern("0190-ab").text()).isEqualTo("concern:0190-ab");
        assertThat(Subject.account("李.na").text()).isEqualTo("account:李.na");
        assertThat(Subject.article(new ArticleKey("bus-card", Language.EN)).text())
                .isEqualTo("article:en/bus-card");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我家门口的路灯坏了 请来修", "a b", "<script>", "a:b", "", "=1"})
    void words_are_no_id(String words) {
        assertThatThrownBy(() -> Subject.concern(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
