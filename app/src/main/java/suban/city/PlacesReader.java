package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Landmark;
import suban.classifier.places.Street;
import suban.models.text.LocalText;

/** {@code places/districts.yaml} and {@code places/landmarks.csv}. */
final class PlacesReader {
    static final String LANDMARKS = "places/landmarks.csv";
    private static final List<String> COLUMNS =
            List.of("name_zh", "name_en", "aliases", "kind", "district", "street", "certainty", "not_in");
    /** The last column may be left out. */
    private static final int FEWEST_COLUMNS = COLUMNS.size() - 1;

    private static final Set<String> KINDS =
            Set.of("station", "road", "area", "park", "hospital", "port", "estate", "school", "building");

    private final References references;
    private final Mistakes mistakes;

    PlacesReader(References references, Mistakes mistakes) {
        this.references = references;
        this.mistakes = mistakes;
    }

    List<District> districts(PackNode file) {
        return file.items().stream().map(this::district).toList();
    }

    private District district(PackNode node) {
        node.only("code", "name", "aliases", "not-in", "centre", "streets");
        String code = node.text("code");
        references.declare(References.DISTRICT, code, node);
        LocalText name = node.local("name");
        List<String> aliases = words(node, "aliases");
        return new District(
                code,
                name,
                aliases,
                notIn(node, name, aliases),
                node.find("centre").flatMap(PlacesReader::coordinates).orElse(null),
                node.items("streets").stream().map(this::street).toList());
    }

    private Street street(PackNode node) {
        node.only("code", "name", "aliases", "not-in");
        String code = node.text("code");
        references.declare(References.STREET, code, node);
        LocalText name = node.local("name");
        List<String> aliases = words(node, "aliases");
        return new Street(code, name, aliases, notIn(node, name, aliases));
    }

    private static List<String> words(PackNode node, String key) {
        List<String> all = new ArrayList<>();
        node.localLists(key).values().forEach(all::addAll);
        return all;
    }

    private static List<String> notIn(PackNode node, LocalText name, List<String> aliases) {
        List<String> words = words(node, "not-in");
        HidingWords.listMistakes(words, name, aliases)
                .forEach(m -> node.find("not-in").orElse(node).mistake(m.zh(), m.en()));
        return words;
    }

    private static Optional<Coordinates> coordinates(PackNode node) {
        List<PackNode> numbers = node.items();
        if (numbers.size() != 2) {
            node.mistake("应为 [纬度, 经度]", "[latitude, longitude] is expected");
            return Optional.empty();
        }
        return Optional.of(
                new Coordinates(numbers.get(0).number(-90, 90), numbers.get(1).number(-180, 180)));
    }

    /** @param districts what the landmarks may lie in */
    List<Landmark> landmarks(String text, List<District> districts) {
        Set<String> places = new HashSet<>();
        for (District district : districts) {
            places.add(district.code());
            district.streets().forEach(s -> places.add(district.code() + "/" + s.code()));
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        List<Landmark> landmarks = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(text, format)) {
            List<String> header = rows.getHeaderNames();
            if (!header.equals(COLUMNS) && !header.equals(COLUMNS.subList(0, FEWEST_COLUMNS))) {
                mistake(1, "表头应为 " + String.join(",", COLUMNS), "the header must be " + String.join(",", COLUMNS));
                return List.of();
            }
            for (CSVRecord row : rows) {
                Landmark landmark = landmark(row, header.size(), (int) rows.getCurrentLineNumber(), places);
                if (landmark != null) landmarks.add(landmark);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            mistake(0, "不是有效的 CSV：" + e.getMessage(), "not valid CSV: " + e.getMessage());
        }
        return landmarks;
    }

    private @Nullable Landmark landmark(CSVRecord row, int columns, int line, Set<String> places) {
        if (row.size() != columns) {
            mistake(
                    line,
                    "应有 " + columns + " 列，实有 " + row.size(),
                    columns + " columns expected, " + row.size() + " found");
            return null;
        }
        String zh = row.get(0);
        String en = row.get(1);
        String kind = row.get(3);
        String district = row.get(4);
        String street = row.get(5);
        String certainty = row.get(6);
        if (zh.isBlank() || en.isBlank()) {
            mistake(line, "名称不能为空", "a name is missing");
            return null;
        }
        if (!KINDS.contains(kind)) mistake(line, "未知的类型“" + kind + "”", "unknown kind \"" + kind + "\"");
        if (!places.contains(district)) {
            mistake(line, "没有代码为“" + district + "”的区", "there is no district \"" + district + "\"");
        } else if (!street.isEmpty() && !places.contains(district + "/" + street)) {
            mistake(line, "该区没有代码为“" + street + "”的街道", "that district has no street \"" + street + "\"");
        }
        if (!certainty.equals("certain") && !certainty.equals("likely")) {
            mistake(line, "certainty 应为 certain 或 likely", "certainty must be certain or likely");
        }
        LocalText name = new LocalText(zh, en);
        List<String> aliases = listed(row.get(2));
        List<String> notIn = columns > FEWEST_COLUMNS ? listed(row.get(FEWEST_COLUMNS)) : List.of();
        HidingWords.listMistakes(notIn, name, aliases).forEach(m -> mistake(line, m.zh(), m.en()));
        return new Landmark(
                name, aliases, kind, district, street.isEmpty() ? null : street, certainty.equals("certain"), notIn);
    }

    private static List<String> listed(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void mistake(int line, String zh, String en) {
        mistakes.add(LANDMARKS, line, zh, en);
    }
}
