package suban.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.web.map.TileSource;

/** Who draws the streets around a position, if anybody does. */
final class TileOptions {
    @Option(names = "--tiles", paramLabel = "URL", defaultValue = "${env:SUBAN_TILES}", descriptionKey = "serve.tiles")
    private @Nullable String template;

    @Option(
            names = "--tiles-attribution",
            paramLabel = "TEXT",
            defaultValue = "${env:SUBAN_TILES_ATTRIBUTION}",
            descriptionKey = "serve.tiles-attribution")
    private @Nullable String attribution;

    /**
     * Null where nobody does.
     *
     * @throws CommandFailure when what was given is no source of tiles
     */
    @Nullable
    TileSource source(Terminal terminal) {
        if (template == null || template.isBlank()) return null;
        if (attribution == null || attribution.isBlank()) throw wrong(terminal, "cli.no-tiles-attribution");
        try {
            return new TileSource(template, attribution);
        } catch (IllegalArgumentException e) {
            throw wrong(terminal, "cli.not-tiles", template);
        }
    }

    private static CommandFailure wrong(Terminal terminal, String key, Object... values) {
        return new CommandFailure(
                CommandFailure.WRONG_INPUT, terminal.messages().text(terminal.language(), key, values));
    }
}
