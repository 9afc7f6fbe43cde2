package suban.staff.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Lines for spreadsheets: with the mark by which they know UTF-8, and no cell that is a formula. For one thread. */
public final class RosterCsv {
    private static final String UTF_8_MARK = "\ufeff";
    private static final String FORMULAS = "=+-@\t\r";

    private final CSVPrinter printer;

    public RosterCsv(Appendable out, List<String> header) {
        try {
            out.append(UTF_8_MARK);
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line(header);
    }

    public void line(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(RosterCsv::plain).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
