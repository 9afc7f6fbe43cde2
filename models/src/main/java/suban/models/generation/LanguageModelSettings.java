package suban.models.generation;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a language model answers.
 *
 * @param endpoint base address of an OpenAI-compatible service, such as {@code http://localhost:11434/v1}
 * @param name of the model, as the service knows it
 * @param key for the service, or null where it wants none
 * @param patience how long an answer may take
 */
public record LanguageModelSettings(
        URI endpoint, String name, @Nullable String key, Duration patience) {
    public LanguageModelSettings {
        String scheme = endpoint.getScheme();
        if (endpoint.getHost() == null || !("http".equals(scheme) || "https".equals(scheme)))
            throw new IllegalArgumentException("not an http address: " + endpoint);
        if (name.isBlank()) throw new IllegalArgumentException("the model has no name");
        if (patience.isNegative() || patience.isZero())
            throw new IllegalArgumentException("no time for an answer: " + patience);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return name + " at " + endpoint;
    }
}
