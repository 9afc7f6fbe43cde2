package suban.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.city.CityPack;
import suban.city.CityPackReader;
import suban.city.Mistake;
import suban.city.PackResult;
import suban.city.StarterPack;

/** Which city, and where its data lies. Shared by the commands that need one. */
final class CityOptions {
    @Option(names = "--city", paramLabel = "DIR", defaultValue = "${env:SUBAN_CITY}", descriptionKey = "option.city")
    private @Nullable Path city;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:SUBAN_DATA:-data}",
            descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Nullable
    Path city() {
        return city;
    }

    Path data() {
        return data;
    }

    /** @throws CommandFailure listing every mistake of the pack */
    CityPack read(Terminal terminal) {
        return switch (city == null ? StarterPack.read() : CityPackReader.read(city)) {
            case PackResult.Valid valid -> valid.pack();
            case PackResult.Invalid invalid -> throw failure(invalid.mistakes(), terminal);
        };
    }

    static CommandFailure failure(List<Mistake> mistakes, Terminal terminal) {
        List<String> sentences = new ArrayList<>();
        sentences.add(terminal.messages().text(terminal.language(), "cli.pack-mistakes", mistakes.size()));
        mistakes.forEach(mistake -> sentences.add("  " + mistake.in(terminal.language())));
        return new CommandFailure(CommandFailure.WRONG_INPUT, sentences);
    }
}
