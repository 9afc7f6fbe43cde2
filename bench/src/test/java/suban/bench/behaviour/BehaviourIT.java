package suban.bench.behaviour;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suban.bench.behaviour.Behaviour.Kind;
import suban.bench.behaviour.BehaviourReport.Trial;
import suban.models.text.Language;

/**
 * Floors one message under what was reached on a sample, so that a change that makes the chat less steady is noticed. Weak
 * behaviours have their own: known weaknesses, to be raised as they are mended. Wanted are 0.95 of what means nothing, 0.90
 * of each that means something. The figures are in {@code docs/benchmarks.md}.
 */
final class BehaviourIT {
    /** Messages of each language. */
    private static final int SAMPLE = 20;

    /** A rate of fewer messages says little; they count in the whole. */
    private static final int ENOUGH = 12;

    private static final long SEED = 1;

    private static final double USUAL_FLOOR = 0.85;
    private static final Map<String, Double> WEAK = Map.ofEntries(
            entry("zh twice in one", 0.70),
            entry("zh name", 0.75),
            entry("zh dear before", 0.80),
            entry("zh one wrong homophone", 0.80),
            entry("en twice in one", 0.65),
            entry("en name", 0.75),
            entry("en politeness", 0.70),
            entry("en much thanks after", 0.75),
            entry("en exclamation at the end", 0.75),
            entry("en no marks at all", 0.75),
            entry("en two spaces", 0.78),
            entry("zh despair added", 0.70),
            entry("zh place added", 0.61),
            entry("zh danger denied", 0.78),
            entry("zh telephone number added", 0.76),
            entry("en despair added", 0.65),
            entry("en place added", 0.60),
            entry("en danger denied", 0.15),
            entry("en telephone number added", 0.84),
            entry("en person asked for", 0.80));

    private static BehaviourReport report = new BehaviourReport(List.of());

    @BeforeAll
    static void try_everything_once() throws IOException {
        // What the application's tests computed from the sample city need not be computed again.
        Path cache = Path.of("..", "app", "target", "embedding-cache");
        QuestionSet questions = QuestionSet.read(Path.of("../city/questions/tune.jsonl"));
        try (ScratchChat chat = ScratchChat.open(cache)) {
            BehaviourRun run = new BehaviourRun(chat);
            List<Trial> trials = new ArrayList<>(run.templates());
            for (Language language : Language.values()) {
                trials.addAll(run.on(questions.in(language).sample(SAMPLE, SEED)));
            }
            report = new BehaviourReport(trials);
        }
    }

    @Test
    void what_means_nothing_changes_nothing() {
        assertThat(report.rate(Kind.INVARIANCE).of()).isGreaterThan(1_000);
        assertThat(report.rate(Kind.INVARIANCE).value()).isGreaterThanOrEqualTo(0.94);
        assertFloors(Kind.INVARIANCE);
    }

    @Test
    void what_means_something_leads_where_it_should() {
        assertFloors(Kind.DIRECTION);
    }

    @Test
    void simple_wishes_are_met() {
        assertFloors(Kind.TEMPLATE);
    }

    private static void assertFloors(Kind kind) {
        SoftAssertions floors = new SoftAssertions();
        for (String language : List.of("zh", "en")) {
            Map<String, BehaviourReport.Rate> rates = report.byBehaviour(kind, language);
            assertThat(rates).isNotEmpty();
            rates.values().removeIf(rate -> rate.of() < ENOUGH);
            rates.forEach((name, rate) -> floors.assertThat(rate.value())
                    .as("%s %s %s", language, name, rate)
                    .isGreaterThanOrEqualTo(WEAK.getOrDefault(language + " " + name, USUAL_FLOOR)));
        }
        floors.assertAll();
    }
}
