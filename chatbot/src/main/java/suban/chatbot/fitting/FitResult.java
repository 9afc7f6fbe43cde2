package suban.chatbot.fitting;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import suban.chatbot.decision.FittedNumbers;
import suban.models.text.Language;

/**
 * What came of fitting.
 *
 * @param figures cross-validated shares by stratum
 * @param before what the present numbers make of the same cases, some of which they may have been fitted to
 * @param alarms cross-validated
 * @param alarmsBefore what the present alarms make of the same cases
 */
public record FitResult(
        FittedNumbers numbers,
        Map<String, Figure> figures,
        Map<String, Figure> before,
        AlarmFigure alarms,
        AlarmFigure alarmsBefore) {
    private static final double TOLERANCE = 0.04;

    /** A language whose right answers, less the wrong ones, became fewer by more than chance; empty when none has. */
    public Optional<Language> worse() {
        return Stream.of(Language.values())
                .filter(language -> {
                    Figure now = figures.get(language.code() + " all");
                    Figure then = before.get(language.code() + " all");
                    return now != null && then != null && now.worth() < then.worth() - TOLERANCE;
                })
                .findFirst();
    }

    /** Whether more dangers are neither met with a number nor asked about, by more than chance. */
    public boolean isDeaf() {
        return alarms.heard() < alarmsBefore.heard() - TOLERANCE;
    }
}
