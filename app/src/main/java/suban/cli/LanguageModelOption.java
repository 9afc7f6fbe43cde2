package suban.cli;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.models.generation.LanguageModelSettings;

/** The language model that a city may have. Shared by the commands that let one propose. */
final class LanguageModelOption {
    @Option(
            names = "--language-model",
            paramLabel = "URL",
            defaultValue = "${env:SUBAN_LANGUAGE_MODEL}",
            descriptionKey = "option.language-model")
    private @Nullable URI endpoint;

    @Option(
            names = "--language-model-name",
            paramLabel = "NAME",
            defaultValue = "${env:SUBAN_LANGUAGE_MODEL_NAME}",
            descriptionKey = "option.language-model-name")
    private @Nullable String name;

    @Option(
            names = "--language-model-patience",
            paramLabel = "SECONDS",
            defaultValue = "${env:SUBAN_LANGUAGE_MODEL_PATIENCE:-20}",
            descriptionKey = "option.language-model-patience")
    private int patience = 20;

    // Not an option: others on the machine see the arguments of a command.
    private final @Nullable String key = System.getenv("SUBAN_LANGUAGE_MODEL_KEY");

    /**
     * Null where the city has none.
     *
     * @throws CommandFailure when what was given names no model
     */
    @Nullable
    LanguageModelSettings settings(Terminal terminal) {
        if (endpoint == null) return null;
        try {
            return new LanguageModelSettings(endpoint, name == null ? "" : name, key, Duration.ofSeconds(patience));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    terminal.messages().text(terminal.language(), "cli.not-a-language-model"));
        }
    }
}
