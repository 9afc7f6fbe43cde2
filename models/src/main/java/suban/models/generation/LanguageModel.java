package suban.models.generation;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A language model over HTTP. Whoever asks goes on without it when it does not answer; after a failure it is left alone for a
 * while, so that a dead one costs nobody the time of waiting for it. Thread-safe.
 */
public final class LanguageModel {
    private static final Logger log = LoggerFactory.getLogger(LanguageModel.class);
    private static final Duration REST = Duration.ofSeconds(30);

    private final ChatModel model;
    private final LanguageModelSettings settings;
    /** Reading of {@link System#nanoTime} from which on it may be asked again. */
    private final AtomicLong restsUntil = new AtomicLong(System.nanoTime());

    /** Connects to nothing yet. */
    public LanguageModel(LanguageModelSettings settings) {
        this.settings = settings;
        model = OpenAiChatModel.builder()
                .baseUrl(settings.endpoint().toString())
                // The library wants one; services without keys do not look at it.
                .apiKey(Objects.requireNonNullElse(settings.key(), "none"))
                .modelName(settings.name())
                .temperature(0.0)
                .responseFormat("json_object")
                .timeout(settings.patience())
                .maxRetries(0)
                .build();
    }

    /**
     * What the model says, as it says it: nothing in it is to be believed unchecked.
     *
     * @return empty when it cannot be reached, refuses, is too slow, or failed a moment ago
     */
    public Optional<String> answer(String instructions, String text) {
        if (System.nanoTime() - restsUntil.get() < 0) return Optional.empty();
        try {
            return Optional.ofNullable(model.chat(SystemMessage.from(instructions), UserMessage.from(text))
                    .aiMessage()
                    .text());
        } catch (RuntimeException e) {
            restsUntil.set(System.nanoTime() + REST.toNanos());
            log.warn(
                    "{} did not answer ({}): going on without it",
                    settings,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
