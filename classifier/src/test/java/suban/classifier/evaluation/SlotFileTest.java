package suban.classifier.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlotFileTest {
    private static final String GOOD = """
            {"text":"昨晚景田北路路灯坏了","language":"zh","form":"typed","said":"2026-09-02T10:15","concerns":[{"kind":"help","place":"景田北路","time":"昨晚","times":"range","from":"2026-09-01T18:00","until":"2026-09-02T00:00"}]}
            """;

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("messages.jsonl"), content);
    }

    @Test
    void a_message_is_read_with_what_was_said_and_what_was_not() throws IOException {
        List<SlotCase> cases = SlotFile.read(file(GOOD + "\n"));
        assertThat(cases).hasSize(1);
        SlotCase.Expected concern = cases.getFirst().concerns().getFirst();
        assertThat(concern.place()).isEqualTo("景田北路");
        assertThat(concern.from()).isEqualTo(LocalDateTime.of(2026, 9, 1, 18, 0));
        assertThat(concern.party()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            景田北路","time"|笋岗东路","time"
            2026-09-02T10:15|yesterday
            "form":"typed"|"form":"sung"
            "language":"zh"|"language":"xx"
            "kind":"help",|``
            {"text"|["text"
            """)
    void what_is_wrong_is_told_with_its_line(String right, String wrong) throws IOException {
        Path broken = file(GOOD + GOOD.replace(right, wrong));
        assertThatThrownBy(() -> SlotFile.read(broken))
                .isInstanceOfSatisfying(
                        LabelledFileException.class,
                        e -> assertThat(e.message().en()).contains("line 2"));
    }

    @Test
    void a_score_counts_what_was_said_and_what_was_invented() {
        SlotScore score = SlotScore.NONE
                .plus(true, true, true, true)
                .plus(true, false, true, true)
                .plus(false, false, false, true)
                .plus(false, false, false, false);
        assertThat(score).isEqualTo(new SlotScore(2, 1, 2, 2, 1));
        assertThat(score.accuracy()).isEqualTo(0.5);
    }
}
