package suban.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.Version;
import suban.city.CityPack;
import suban.city.Mistake;
import suban.city.PackResult;
import suban.city.RememberedPacks;
import suban.city.WordsReader;
import suban.models.memory.Learnt;

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

    @Option(names = "--prepared", hidden = true, defaultValue = "${env:SUBAN_PREPARED}")
    private @Nullable Path prepared;

    @Nullable
    Path city() {
        return city;
    }

    Path data() {
        return data;
    }

    Path cacheFolder() {
        return data.resolve("cache");
    }

    /** Takes over what was prepared, if this is the first time that anything is computed for the data folder. */
    void takeOverPrepared() {
        if (prepared != null) PreparedCache.copy(prepared, cacheFolder());
    }

    /** @throws CommandFailure listing every mistake of the pack */
    CityPack read(Terminal terminal) {
        return read(city, data, terminal);
    }

    /**
     * The pack of a folder, or the starter city.
     *
     * @param data folder that remembers packs which were read before
     * @throws CommandFailure listing every mistake of the pack
     */
    static CityPack read(@Nullable Path city, Path data, Terminal terminal) {
        if (city != null) WordsReader.read(city).use();
        RememberedPacks packs = new RememberedPacks(new Learnt(data.resolve("cache")), Version.build());
        return switch (city == null ? packs.starter() : packs.read(city)) {
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
