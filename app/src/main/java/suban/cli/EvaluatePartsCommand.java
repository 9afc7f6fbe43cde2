package suban.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.city.CityPack;
import suban.classifier.evaluation.PartFile.PartCase;
import suban.classifier.parts.PartFitting;

/** {@code suban evaluate parts}: how well several concerns of a message are told apart, and the numbers that do it. */
@Command(name = "parts")
final class EvaluatePartsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Mixin
    private PartCases cases = new PartCases();

    EvaluatePartsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<PartCase> read = cases.read(terminal);
        CityPack pack = options.read(terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            PartFitting.Result result = fitting(city, read).fit();
            terminal.say("cli.parts", result.texts(), result.singles());
            int several = result.texts() - result.singles();
            for (PartFitting.Figure figure : result.figures()) {
                terminal.say(
                        "cli.parts-threshold",
                        "0." + figure.threshold(),
                        PartCases.rate(figure.number(), result.texts()),
                        PartCases.rate(figure.split(), result.singles()),
                        PartCases.rate(figure.several(), several));
            }
            cases.write(result.numbers().toJson());
        }
    }

    private static PartFitting fitting(ScratchCity city, List<PartCase> cases) {
        PartFitting fitting = new PartFitting();
        for (PartCase read : cases) {
            city.engines()
                    .structurer()
                    .teach(
                            fitting,
                            PartCases.message(
                                    read.text(), city.engines().clock().instant()),
                            read.parts());
        }
        return fitting;
    }
}
