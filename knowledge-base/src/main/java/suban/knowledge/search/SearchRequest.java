package suban.knowledge.search;

import dev.langchain4j.data.embedding.Embedding;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * What to look for.
 *
 * @param text the resident's message as written
 * @param language only articles in this language are found
 * @param district code of the district the message is about: articles limited to other districts are left out. Null
 *     when it is not known, and then nothing is left out
 * @param on only articles in effect on this day are found
 * @param limit at most this many matches
 * @param embedding of the same text by the model of {@code language}, L2-normalised, from a caller who needs it too;
 *     asked for when everything else is done. Null to have it computed
 */
public record SearchRequest(
        String text,
        Language language,
        @Nullable String district,
        LocalDate on,
        int limit,
        @Nullable Supplier<Embedding> embedding) {
    public SearchRequest {
        if (limit < 1) throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
}
