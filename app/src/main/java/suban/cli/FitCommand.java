package suban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.evaluation.EvaluationCase;
import suban.chatbot.evaluation.EvaluationCases;
import suban.chatbot.fitting.AlarmFigure;
import suban.chatbot.fitting.Figure;
import suban.chatbot.fitting.FitResult;
import suban.chatbot.fitting.Fitting;
import suban.chatbot.fitting.Rates;
import suban.chatbot.fitting.Row;
import suban.city.CityPack;
import suban.city.FittedFile;
import suban.http.Json;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** {@code suban fit}: fits the numbers that deciding goes by to labelled cases, and writes them into the pack. */
@Command(name = "fit")
final class FitCommand implements Runnable {
    private static final int FEWEST_CASES = 200;
    private static final int FEW_VARIANTS = 4;
    private static final int FEW_EXAMPLES = 5;

    private final Terminal terminal;

    @Mixin
    private CityOptions options = new CityOptions();

    @Mixin
    private LiveArticles live = new LiveArticles();

    @Option(names = "--cases", required = true, paramLabel = "C.jsonl", arity = "1..*", descriptionKey = "fit.cases")
    private List<Path> cases = List.of();

    @Option(names = "--dangers", paramLabel = "D.jsonl", descriptionKey = "fit.dangers")
    private @Nullable Path dangers;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "fit.out")
    private Path out = Path.of("");

    @Option(names = "--force", descriptionKey = "fit.force")
    private boolean force;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    FitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Path target = target();
        List<EvaluationCase> read = read(cases);
        if (read.size() < FEWEST_CASES) {
            throw new CommandFailure(
                    CommandFailure.WRONG_INPUT,
                    new LocalText(
                                    "只有 " + read.size() + " 条有标注的问题，至少要 " + FEWEST_CASES + " 条；在那之前沿用示例城市的数值。",
                                    "There are only " + read.size() + " labelled cases and at least " + FEWEST_CASES
                                            + " are needed; until then the sample city's numbers serve.")
                            .in(terminal.language()));
        }
        CityPack pack = live.in(options.read(terminal), options.data(), terminal);
        try (ScratchCity city = ScratchCity.open(pack, options)) {
            Rates rates = Rates.of(pack.city().wrongAnswerRate());
            Fitting fitting = city.engines().fitting();
            FitResult result = fitting.fit(
                    gather(fitting, read, false),
                    thinned(city, read),
                    gather(fitting, dangers == null ? List.of() : read(List.of(dangers)), true),
                    rates);
            FittedNumbers numbers = new FittedNumbers(
                    result.numbers().weights(),
                    result.numbers().alarms(),
                    result.numbers().margins(),
                    manifest(result, rates, city.engines().models().fingerprint(Language.ZH)));
            Optional<CommandFailure> worse = force ? Optional.empty() : worse(result);
            if (worse.isEmpty()) Files.writeString(target, numbers.toJson());
            if (json)
                terminal.out()
                        .println(new Json()
                                .text(Map.of(
                                        "file",
                                        target.toString(),
                                        "written",
                                        worse.isEmpty(),
                                        "before",
                                        result.before(),
                                        "figures",
                                        result.figures(),
                                        "alarmsBefore",
                                        result.alarmsBefore(),
                                        "alarms",
                                        result.alarms())));
            else print(result, target);
            if (worse.isPresent()) throw worse.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> thinned(ScratchCity city, List<EvaluationCase> read) {
        try (ScratchCity thinned = city.thinned(options, FEW_VARIANTS, FEW_EXAMPLES)) {
            return gather(thinned.engines().fitting(), read, false);
        }
    }

    private List<Row> gather(Fitting fitting, List<EvaluationCase> read, boolean dangers) {
        return fitting.gather(read, dangers, n -> progress(n, read.size()));
    }

    private Path target() {
        if (!out.toString().isEmpty()) return out;
        Path city = options.city();
        if (city != null) return city.resolve(FittedFile.NAME);
        throw new CommandFailure(
                CommandFailure.WRONG_INPUT,
                new LocalText("请用 --city 指定城市包，或用 --out 指定文件。", "Name a city pack with --city, or a file with --out.")
                        .in(terminal.language()));
    }

    private static List<EvaluationCase> read(List<Path> files) {
        List<EvaluationCase> all = new ArrayList<>();
        try {
            for (Path file : files) all.addAll(EvaluationCases.read(file).cases());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private void progress(int done, int all) {
        if (done % 250 == 0 && done > 0) terminal.error(done + "/" + all);
    }

    private Map<String, String> manifest(FitResult result, Rates rates, String model) throws IOException {
        Map<String, String> manifest = new TreeMap<>();
        for (Path file : cases) {
            manifest.put("cases " + file.getFileName(), digest(Files.readAllBytes(file)));
        }
        if (dangers != null) manifest.put("dangers " + dangers.getFileName(), digest(Files.readAllBytes(dangers)));
        manifest.put("model zh", model);
        manifest.put("wrong answers allowed", String.valueOf(rates.answered()));
        manifest.put("bound", "conformal risk control, (k + 1) / (n + 1)");
        result.figures().forEach((stratum, figure) -> manifest.put("figures " + stratum, line(figure)));
        manifest.put("figures alarms", line(result.alarms()));
        return manifest;
    }

    private static String digest(byte[] bytes) {
        try {
            return "sha256 "
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                            .substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Figure f) {
        return String.format(
                Locale.ROOT,
                "answerable %d: right %.3f, among four %.3f, wrong %.3f; unanswerable %d: answered %.3f; reports %d: filed %.3f; others filed %.3f",
                f.answerable(),
                f.rightArticle(),
                f.amongChoices(),
                f.wrongArticle(),
                f.unanswerable(),
                f.answered(),
                f.reports(),
                f.concerns(),
                f.filed());
    }

    private static String line(AlarmFigure f) {
        return String.format(
                Locale.ROOT,
                "dangers %d: diverted %.3f, asked about %.3f; others %d: alarmed %.4f, asked %.4f",
                f.dangers(),
                f.diverted(),
                f.asked(),
                f.others(),
                f.falseAlarms(),
                f.falseQuestions());
    }

    private Optional<CommandFailure> worse(FitResult result) {
        return result.worse()
                .map(language -> new LocalText(
                        "没有写入：" + language.code() + " 的判断比现用数值差。加 --force 仍可写入。",
                        "Nothing was written: decisions in " + language.code()
                                + " would be worse than with the present numbers. --force writes all the same."))
                .or(() -> result.isDeaf()
                        ? Optional.of(new LocalText(
                                "没有写入：会漏掉更多险情。加 --force 仍可写入。",
                                "Nothing was written: more dangers would pass unheard. --force writes all the same."))
                        : Optional.empty())
                .map(text -> new CommandFailure(CommandFailure.WRONG_INPUT, text.in(terminal.language())));
    }

    private void print(FitResult result, Path target) {
        result.figures().forEach((stratum, figure) -> {
            Figure before = result.before().get(stratum);
            if (before != null) terminal.out().println(String.format("%-10s before: %s", stratum, line(before)));
            terminal.out().println(String.format("%-10s after:  %s", "", line(figure)));
        });
        terminal.out().println("alarms     before: " + line(result.alarmsBefore()));
        terminal.out().println("           after:  " + line(result.alarms()));
        for (Language language : Language.values()) {
            FittedNumbers.Thresholds t = result.numbers().of(language).thresholds();
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%s thresholds: answer %.3f, choose %.3f, act %.3f",
                            language.code(),
                            t.answer(),
                            t.choose(),
                            t.act()));
        }
        terminal.out().println(target);
    }
}
