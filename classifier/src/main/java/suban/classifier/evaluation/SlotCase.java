package suban.classifier.evaluation;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * A message and what is to be read from it.
 *
 * @param form typed, speech or letter
 * @param said when, by the city's clocks
 */
record SlotCase(String text, Language language, String form, LocalDateTime said, List<Expected> concerns) {
    SlotCase {
        concerns = List.copyOf(concerns);
    }

    /**
     * One concern of it; null where nothing is to be found. Words are written as in the text.
     *
     * @param kindAlso another that somebody else could have chosen
     * @param times point, range, since, recurring or vague
     */
    record Expected(
            String kind,
            @Nullable String kindAlso,
            @Nullable String place,
            @Nullable String district,
            @Nullable String street,
            @Nullable String time,
            @Nullable String times,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            @Nullable String contact,
            @Nullable String party) {}
}
