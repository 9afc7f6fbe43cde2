package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.chatbot.SampleMessages;
import suban.chatbot.decision.FittedNumbers.UnusableException;

class FittedNumbersTest {
    private final FittedNumbers numbers = SampleMessages.fitted();

    @Test
    void what_was_written_is_read_again() throws UnusableException {
        assertThat(FittedNumbers.read(numbers.toJson())).isEqualTo(numbers);
    }

    @Test
    void a_file_cut_in_half_is_refused() {
        String json = numbers.toJson();
        assertThatThrownBy(() -> FittedNumbers.read(json.substring(0, json.length() / 2)))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining("not JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 2 | \"version\" : 1 | of version 1",
                "\"lead\" | \"leads\" | feature \"lead\" is missing",
                "\"danger\" | \"dangerous\" | \"alarms\" is incomplete",
                "\"close\" | \"closer\" | \"margins\" is incomplete",
                "\"choose\" : | \"choose\" : 7, \"was\" : | \"thresholds\" is incomplete"
            })
    void a_file_of_another_feature_set_is_refused_with_the_reason(String from, String to, String reason) {
        String json = numbers.toJson();
        assertThat(json).contains(from);
        assertThatThrownBy(() -> FittedNumbers.read(json.replace(from, to)))
                .isInstanceOf(UnusableException.class)
                .hasMessageContaining(reason);
    }
}
