package suban.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** Entries as a table for spreadsheets: RFC 4180, with the mark by which they know UTF-8, and no cell that is a formula. */
public final class AuditCsv {
    private static final String UTF_8_MARK = "\ufeff";
    private static final String FORMULAS = "=+-@\t\r";

    private final Appendable out;

    /** Writes the names of the columns. */
    public AuditCsv(Appendable out) {
        this.out = out;
        append(UTF_8_MARK);
        line(List.of("number", "at", "actor", "action", "subject", "outcome", "network", "hash"));
    }

    public void write(AuditEntry entry) {
        line(List.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.outcome(),
                entry.network(),
                entry.hash()));
    }

    private void line(List<String> cells) {
        append(cells.stream().map(AuditCsv::cell).collect(Collectors.joining(",", "", "\r\n")));
    }

    /** Quoted where it has to be; what a spreadsheet would compute gets an apostrophe in front, which makes it text. */
    static String cell(String text) {
        String plain = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
