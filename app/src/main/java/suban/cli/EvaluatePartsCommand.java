package suban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.city.CityPack;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.classifier.evaluation.PartFile;
import suban.classifier.parts.PartFitting;
import suban.models.text.Language;

/** {@code suban evaluate parts}: how well several concerns of a message are told apart, and the numbers that do it. */
@Command(name = "parts")
final class EvaluatePartsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", arity = "1..*", descriptionKey = "parts.cases")
    private List<Path> cases = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "parts.out")
    private @Nullable Path out;

    EvaluatePartsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CityPack pack = options.read(terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            PartFitting.Result result = fitting(city).fit();
            terminal.say("cli.parts", result.texts(), result.singles());
            int several = result.texts() - result.singles();
            for (PartFitting.Figure figure : result.figures()) {
                terminal.say(
                        "cli.parts-threshold",
                        "0." + figure.threshold(),
                        rate(figure.number(), result.texts()),
                        rate(figure.split(), result.singles()),
                        rate(figure.several(), several));
            }
            if (out != null) Files.writeString(out, result.numbers().toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PartFitting fitting(ScratchCity city) {
        Structurer structurer = city.engines().structurer();
        PartFitting fitting = new PartFitting();
        for (Path file : cases) {
            for (PartFile.PartCase read : PartFile.read(file)) {
                Language language = Language.of(read.text());
                structurer.teach(
                        fitting,
                        new Message(
                                read.text(),
                                language,
                                Source.TYPED,
                                city.engines().clock().instant(),
                                null),
                        read.parts());
            }
        }
        return fitting;
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", part / (double) whole);
    }
}
