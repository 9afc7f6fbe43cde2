package suban.intake;

import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * A conversation that a person should take over.
 *
 * @param concern the last concern understood in it, or null
 * @param department code of the suggested one, or null when nothing points to one
 * @param title what a list shows of it, personal data masked
 * @param words what {@code concern} was read from, or else all that the resident said
 * @param handedOver what came with it
 */
public record HandOverRequest(
        String conversation,
        Language language,
        @Nullable Concern concern,
        @Nullable String department,
        String title,
        String words,
        HandedOver handedOver) {}
