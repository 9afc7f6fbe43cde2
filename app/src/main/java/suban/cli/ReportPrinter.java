package suban.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import suban.http.Json;

/** Prints the figures of an evaluation: one JSON object for programs, aligned lines for people. */
final class ReportPrinter {
    private final Terminal terminal;
    private final boolean asJson;
    private final Json json = new Json();

    ReportPrinter(Terminal terminal, boolean asJson) {
        this.terminal = terminal;
        this.asJson = asJson;
    }

    void print(Object report) {
        if (asJson) {
            terminal.out().println(json.text(report));
            return;
        }
        Map<String, Object> figures =
                json.mapper().convertValue(report, new TypeReference<LinkedHashMap<String, Object>>() {});
        print(figures, "");
    }

    private void print(Map<?, ?> figures, String indent) {
        int width = figures.keySet().stream()
                .mapToInt(k -> k.toString().length())
                .max()
                .orElse(0);
        figures.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                terminal.out().println(indent + name);
                print(inner, indent + "  ");
            } else if (value instanceof List<?> rows) {
                terminal.out().println(indent + name);
                rows.forEach(row -> terminal.out().println(indent + "  " + row));
            } else {
                terminal.out().println(indent + pad(name.toString(), width) + "  " + figure(value));
            }
        });
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String figure(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : String.valueOf(value);
    }
}
