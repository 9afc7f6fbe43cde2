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
import suban.classifier.concern.KindFitting;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.evaluation.PartFile;
import suban.models.text.Language;

/** {@code suban evaluate kinds}: how well kinds of concerns are told apart, and the numbers that do it. */
@Command(name = "kinds")
final class EvaluateKindsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", arity = "1..*", descriptionKey = "parts.cases")
    private List<Path> cases = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "parts.out")
    private @Nullable Path out;

    EvaluateKindsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CityPack pack = options.read(terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            KindFitting.Result result = fitting(city).fit();
            terminal.say("cli.kinds", result.texts(), rate(result.right(), result.texts()));
            if (out != null) Files.writeString(out, result.numbers().toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private KindFitting fitting(ScratchCity city) {
        KindFitting fitting = new KindFitting();
        for (Path file : cases) {
            for (PartFile.PartCase read : PartFile.read(file)) {
                for (int i = 0; i < read.parts().size(); i++) {
                    String text = String.join("\n", read.parts().get(i));
                    Message message = new Message(
                            text,
                            Language.of(text),
                            Source.TYPED,
                            city.engines().clock().instant(),
                            null);
                    city.engines()
                            .structurer()
                            .teach(fitting, message, read.kinds().get(i));
                }
            }
        }
        return fitting;
    }

    private static String rate(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.3f", part / (double) whole);
    }
}
