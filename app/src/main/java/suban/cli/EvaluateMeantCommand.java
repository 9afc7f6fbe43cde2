package suban.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.city.CityPack;
import suban.classifier.concern.MeantFitting;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.evaluation.ToldFile;

/** {@code suban evaluate meant}: how well the place, time and party that are meant are chosen, and the numbers that do it. */
@Command(name = "meant")
final class EvaluateMeantCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", arity = "1..*", descriptionKey = "meant.cases")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "parts.out")
    private @Nullable Path out;

    EvaluateMeantCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CityPack pack = options.read(terminal);
        ZoneId zone = pack.city().zone();
        MeantFitting fitting = new MeantFitting();
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            for (Path file : files) {
                for (ToldFile.ToldCase told : ToldFile.read(file)) {
                    Message message = new Message(
                            told.text(),
                            told.language(),
                            Source.TYPED,
                            told.said().atZone(zone).toInstant(),
                            null);
                    city.engines()
                            .structurer()
                            .teach(
                                    fitting,
                                    message,
                                    new MeantFitting.Told(told.place(), told.time(), told.party(), told.contact()));
                }
            }
        }
        MeantFitting.Result result = fitting.fit();
        for (MeantFitting.Figure figure : result.figures()) {
            terminal.say(
                    "cli.meant",
                    figure.language().code(),
                    figure.slot(),
                    figure.result().said(),
                    PartCases.rate(figure.result().right(), figure.result().said()),
                    figure.result().unsaid(),
                    PartCases.rate(figure.result().invented(), figure.result().unsaid()));
        }
        PartCases.write(out, result.numbers().toJson());
    }
}
