package suban.bench.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import suban.bench.behaviour.Behaviour.Kind;

/** Rates at which behaviours held. */
record BehaviourReport(List<Trial> trials) {
    private static final List<String> LENGTHS = List.of("short", "medium", "long", "letter");

    BehaviourReport {
        trials = List.copyOf(trials);
    }

    /**
     * One changed message.
     *
     * @param set that the message is of
     * @param length class of the message before the change
     * @param before outcome without the change, or the wanted one
     */
    record Trial(
            String set,
            Kind kind,
            String behaviour,
            String language,
            String length,
            String text,
            String before,
            String after,
            boolean held) {}

    /** How many of how many trials held. */
    record Rate(int held, int of) {
        double value() {
            return of == 0 ? 1 : (double) held / of;
        }

        @Override
        public String toString() {
            return of == 0 ? "–" : "%.3f (%d)".formatted(value(), of);
        }
    }

    /** A row of the figures for machines. */
    record Row(String set, Kind kind, String behaviour, String language, String length, int held, int of) {}

    Rate rate(Predicate<Trial> which) {
        List<Trial> mine = trials.stream().filter(which).toList();
        return new Rate((int) mine.stream().filter(Trial::held).count(), mine.size());
    }

    Rate rate(Kind kind) {
        return rate(trial -> trial.kind() == kind);
    }

    /** Trials by the name of their behaviour, the weakest first. */
    Map<String, Rate> byBehaviour(Kind kind, String language) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        trials.stream()
                .filter(trial -> trial.kind() == kind && trial.language().equals(language))
                .map(Trial::behaviour)
                .distinct()
                .sorted(Comparator.comparingDouble(
                        name -> rate(of(kind, language, name)).value()))
                .forEach(name -> rates.put(name, rate(of(kind, language, name))));
        return rates;
    }

    List<Row> rows() {
        Map<List<Object>, List<Trial>> groups = new LinkedHashMap<>();
        for (Trial t : trials) {
            List<Object> key = List.of(t.set(), t.kind(), t.behaviour(), t.language(), t.length());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(t);
        }
        return groups.values().stream()
                .map(group -> {
                    Trial t = group.getFirst();
                    int held = (int) group.stream().filter(Trial::held).count();
                    return new Row(t.set(), t.kind(), t.behaviour(), t.language(), t.length(), held, group.size());
                })
                .toList();
    }

    /** Markdown: by set, then by behaviour and length class, the weakest first. */
    String tables(int shown) {
        StringBuilder out = new StringBuilder();
        out.append("| set | invariance zh | en | direction zh | en |\n| --- | ---: | ---: | ---: | ---: |\n");
        for (String set : distinct(Trial::set)) {
            if (!set.equals("templates")) row(out, set, bySet(set));
        }
        for (Kind kind : Kind.values()) {
            for (String language : List.of("zh", "en")) {
                out.append("\n| %s %s | all | %s |%n".formatted(kind, language, String.join(" | ", LENGTHS)));
                out.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
                byBehaviour(kind, language).forEach((name, all) -> {
                    row(out, name, byLength(kind, language, name, all));
                    failures(of(kind, language, name), shown)
                            .forEach(line -> out.append("  ").append(line));
                });
            }
        }
        return out.toString();
    }

    private List<Rate> bySet(String set) {
        List<Rate> cells = new ArrayList<>();
        for (Kind kind : List.of(Kind.INVARIANCE, Kind.DIRECTION)) {
            for (String language : List.of("zh", "en")) {
                cells.add(rate(trial -> trial.set().equals(set)
                        && trial.kind() == kind
                        && trial.language().equals(language)));
            }
        }
        return cells;
    }

    private List<Rate> byLength(Kind kind, String language, String name, Rate all) {
        List<Rate> cells = new ArrayList<>(List.of(all));
        for (String length : LENGTHS) {
            cells.add(rate(of(kind, language, name).and(trial -> trial.length().equals(length))));
        }
        return cells;
    }

    private List<String> failures(Predicate<Trial> which, int shown) {
        return trials.stream()
                .filter(which.and(trial -> !trial.held()))
                .limit(shown)
                .map(t -> "%s → %s: %s%n"
                        .formatted(t.before(), t.after(), t.text().replace("\n", "⏎")))
                .toList();
    }

    private static Predicate<Trial> of(Kind kind, String language, String name) {
        return trial -> trial.kind() == kind
                && trial.language().equals(language)
                && trial.behaviour().equals(name);
    }

    private List<String> distinct(Function<Trial, String> value) {
        return trials.stream().map(value).distinct().toList();
    }

    private static void row(StringBuilder out, String name, List<Rate> cells) {
        out.append("| ").append(name);
        cells.forEach(cell -> out.append(" | ").append(cell));
        out.append(" |\n");
    }
}
