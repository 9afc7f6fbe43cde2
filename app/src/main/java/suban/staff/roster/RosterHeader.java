package suban.staff.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import suban.staff.roster.RosterWords.Column;

/** Which column is which, and what stands between them. */
record RosterHeader(CSVFormat format, Map<Column, Integer> places, int columns) {
    /** Spreadsheets write what their country separates by. */
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** @throws RosterRefused when a column that is needed is not there, or one is unknown or there twice */
    static RosterHeader read(String line, RosterWords words) throws RosterRefused {
        char separator = separator(line);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        List<String> cells = cells(format, line).orElseThrow(() -> new RosterRefused("header-quotes", ""));
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Optional<Column> column = words.findColumn(cell);
            if (column.isEmpty()) {
                if (!cell.isBlank()) unknown.add(cell);
            } else if (places.putIfAbsent(column.get(), i) != null) {
                throw new RosterRefused("column-twice", cell);
            }
        }
        boolean complete =
                Arrays.stream(Column.values()).filter(Column::isNeeded).allMatch(places::containsKey);
        if (!complete) throw new RosterRefused("header", "");
        if (!unknown.isEmpty())
            throw new RosterRefused("column-unknown", new RosterMistake(1, "", unknown.getFirst()).value());
        return new RosterHeader(format, places, cells.size());
    }

    private static char separator(String line) {
        char best = SEPARATORS[0];
        for (char separator : SEPARATORS) {
            if (count(line, separator) > count(line, best)) best = separator;
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    /** The cells of a line, or nothing when its quotation marks do not match. */
    Optional<List<String>> cells(String line) {
        return cells(format, line);
    }

    private static Optional<List<String>> cells(CSVFormat format, String line) {
        if (line.indexOf('"') < 0) {
            String separator = format.getDelimiterString();
            return Optional.of(Arrays.stream(line.split(java.util.regex.Pattern.quote(separator), -1))
                    .map(String::strip)
                    .toList());
        }
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return Optional.of(
                    records.isEmpty() ? List.of("") : records.getFirst().toList());
        } catch (IOException | java.io.UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** The cell of a column; empty when the file or the line does not have it. */
    String cell(List<String> cells, Column column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }
}
