package suban.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.city.CityPack;
import suban.classifier.evaluation.SlotEvaluation;
import suban.classifier.evaluation.SlotReport;
import suban.classifier.evaluation.SlotScore;

/** {@code suban evaluate slots}: what is read from messages whose kind, place, time and so on somebody wrote down. */
@Command(name = "slots")
final class EvaluateSlotsCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Option(names = "--messages", required = true, paramLabel = "M.jsonl", descriptionKey = "evaluate.messages")
    private Path messages = Path.of("");

    @Option(names = "--misses", descriptionKey = "evaluate.misses")
    private boolean misses;

    @Option(names = "--changes", descriptionKey = "slots.changes")
    private boolean changes;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    EvaluateSlotsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        CityPack pack = options.read(terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            SlotReport report = new SlotEvaluation(
                            city.engines().structurer(),
                            city.engines().gazetteer(),
                            pack.city().zone(),
                            changes)
                    .evaluate(messages);
            if (json) new ReportPrinter(terminal, true).print(misses ? report : report.withoutMisses());
            else print(report);
        }
    }

    private void print(SlotReport report) {
        report.groups().forEach((name, group) -> {
            terminal.say(
                    "cli.slots-group",
                    name,
                    group.messages(),
                    PartCases.rate(group.rightNumber(), group.messages()),
                    PartCases.rate(group.split(), group.single()));
            for (Map.Entry<String, SlotScore> slot : group.slots().entrySet()) {
                SlotScore score = slot.getValue();
                terminal.say(
                        "cli.slots-slot",
                        slot.getKey(),
                        PartCases.rate(score.right(), score.said()),
                        PartCases.rate(score.overlapping(), score.said()),
                        score.said(),
                        PartCases.rate(score.invented(), score.unsaid()),
                        score.unsaid(),
                        figure(score.accuracy()));
            }
            group.calibrations()
                    .forEach((slot, sure) -> terminal.say(
                            "cli.slots-sure",
                            slot,
                            figure(sure.confidence()),
                            figure(sure.right()),
                            sure.read(),
                            figure(sure.error())));
        });
        report.steadiness()
                .forEach((change, kept) -> terminal.say(
                        "cli.slots-steady",
                        change,
                        PartCases.rate(kept.same(), kept.slots()),
                        kept.slots(),
                        PartCases.rate(kept.whole(), kept.messages()),
                        kept.messages()));
        if (misses) report.misses().forEach(terminal.out()::println);
    }

    private static String figure(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }
}
