package suban.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import suban.city.CityPack;
import suban.classifier.concern.KindFitting;
import suban.classifier.evaluation.PartFile.PartCase;

/** {@code suban evaluate kinds}: how well kinds of concerns are told apart, and the numbers that do it. */
@Command(name = "kinds")
final class EvaluateKindsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Mixin
    private PartCases cases = new PartCases();

    EvaluateKindsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        List<PartCase> read = cases.read(terminal);
        CityPack pack = options.read(terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            KindFitting.Result result = fitting(city, read).fit();
            terminal.say("cli.kinds", result.texts(), PartCases.rate(result.right(), result.texts()));
            cases.write(result.numbers().toJson());
        }
    }

    private static KindFitting fitting(ScratchCity city, List<PartCase> cases) {
        KindFitting fitting = new KindFitting();
        for (PartCase read : cases) {
            for (int i = 0; i < read.parts().size(); i++) {
                String text = String.join("\n", read.parts().get(i));
                city.engines()
                        .structurer()
                        .teach(
                                fitting,
                                PartCases.message(text, city.engines().clock().instant()),
                                read.kinds().get(i));
            }
        }
        return fitting;
    }
}
