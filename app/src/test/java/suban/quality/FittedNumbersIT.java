package suban.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suban.chatbot.evaluation.EvaluationCase;
import suban.chatbot.evaluation.EvaluationCases;
import suban.chatbot.fitting.Figure;
import suban.chatbot.fitting.FitResult;
import suban.chatbot.fitting.Fitting;
import suban.chatbot.fitting.Rates;
import suban.chatbot.fitting.Row;
import suban.models.text.Language;
import suban.testing.Service;
import suban.testing.ServiceTest;

/**
 * The numbers that ship do on this machine what a new fit does: vectors differ a little by processor, decisions must not. A
 * sixth of the cases is enough to see it.
 */
@ServiceTest
final class FittedNumbersIT {
    private static final Path QUESTIONS = Path.of("../city/questions");
    private static final List<String> FITTED_TO = List.of("tune.jsonl", "fit.jsonl");
    private static final int EVERY = 6;

    private final Service service;

    FittedNumbersIT(Service service) {
        this.service = service;
    }

    @Test
    void a_new_fit_gives_what_ships() throws IOException {
        Fitting fitting = service.application().engines().fitting();
        List<Row> rows = fitting.gather(some(FITTED_TO), false, n -> {});
        List<Row> dangers = fitting.gather(some(List.of("alarms.jsonl")), true, n -> {});
        double wrong = service.application().engines().pack().city().wrongAnswerRate();
        FitResult result = fitting.fit(rows, List.of(), dangers, Rates.of(wrong));
        for (Language language : Language.values()) {
            Figure ships = Objects.requireNonNull(result.before().get(language.code() + " all"));
            Figure anew = Objects.requireNonNull(result.figures().get(language.code() + " all"));
            assertThat(anew.rightArticle()).isCloseTo(ships.rightArticle(), within(0.1));
            assertThat(anew.concerns()).isCloseTo(ships.concerns(), within(0.15));
            assertThat(ships.answered()).isLessThanOrEqualTo(2 * wrong);
        }
        assertThat(result.alarmsBefore().diverted()).isGreaterThanOrEqualTo(0.85);
        assertThat(result.alarmsBefore().falseAlarms()).isLessThanOrEqualTo(0.02);
        assertThat(result.alarms().diverted() + result.alarms().asked())
                .isCloseTo(
                        result.alarmsBefore().diverted() + result.alarmsBefore().asked(), within(0.1));
    }

    private static List<EvaluationCase> some(List<String> files) throws IOException {
        List<EvaluationCase> all = new ArrayList<>();
        for (String file : files)
            all.addAll(EvaluationCases.read(QUESTIONS.resolve(file)).cases());
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }
}
