package suban.staff.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.staff.AccountNames;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.Units;
import suban.staff.roster.RosterLines.Line;
import suban.staff.roster.RosterWords.Column;

/** Reads a file into entries and mistakes. Holds the names that it has read, and one line. For one file. */
final class RosterReader {
    /** Lines of one file; a city has fewer people who work on concerns. */
    static final long MOST_LINES = 300_000;

    private static final Pattern BETWEEN_DISTRICTS = Pattern.compile("[;；、，,|/]|\\s{2,}");

    private final RosterWords words;
    private final Units units;
    private final Map<String, Long> lineByName = new HashMap<>();

    RosterReader(RosterWords words, Units units) {
        this.words = words;
        this.units = units;
    }

    /** @throws RosterRefused when it is no list of accounts at all; what was handed on so far does not count then */
    void read(Path file, Consumer<RosterEntry> right, Consumer<RosterMistake> wrong) throws IOException, RosterRefused {
        try (RosterLines lines = RosterLines.open(file)) {
            RosterHeader header = RosterHeader.read(headerLine(lines), words);
            for (Line line = lines.next(); line != null; line = lines.next()) {
                if (line.number() > MOST_LINES) throw new RosterRefused("too-many", Long.toString(MOST_LINES));
                @Nullable String text = line.text();
                if (text != null && text.replaceAll("[,;\\s\"]", "").isEmpty()) continue;
                try {
                    right.accept(entry(header, line));
                } catch (Wrong e) {
                    wrong.accept(new RosterMistake(line.number(), e.reason, e.value));
                }
            }
        }
    }

    private static String headerLine(RosterLines lines) throws IOException, RosterRefused {
        Line first = lines.next();
        String text = first == null ? null : first.text();
        if (text == null || text.indexOf('\0') >= 0) throw new RosterRefused("not-text", "");
        return text;
    }

    private RosterEntry entry(RosterHeader header, Line line) throws Wrong {
        if (line.tooLong()) throw new Wrong("line-too-long", "");
        String text = line.text();
        if (text == null) throw new Wrong("characters", "");
        Optional<List<String>> cells = header.cells(text);
        if (cells.isEmpty()) throw new Wrong("quotes", text);
        if (cells.get().size() > header.columns()
                && cells.get().stream().skip(header.columns()).anyMatch(cell -> !cell.isEmpty()))
            throw new Wrong("columns", text);
        RosterEntry entry = entry(header, line.number(), cells.get());
        Long former = lineByName.putIfAbsent(entry.name(), line.number());
        if (former != null) throw new Wrong("duplicate", Long.toString(former));
        return entry;
    }

    private RosterEntry entry(RosterHeader header, long line, List<String> cells) throws Wrong {
        String typed = header.cell(cells, Column.NAME);
        String displayName = header.cell(cells, Column.DISPLAY_NAME);
        String name = AccountNames.plain(typed);
        if (!AccountNames.isName(name)) throw new Wrong("name-invalid", typed);
        if (!AccountNames.isDisplayName(displayName)) throw new Wrong("display-name-invalid", displayName);
        String roleWord = header.cell(cells, Column.ROLE);
        Role role = words.findRole(roleWord).orElse(null);
        if (role == null) throw new Wrong("role-unknown", roleWord);
        Post post =
                new Post(role, unit(header.cell(cells, Column.UNIT)), districts(header.cell(cells, Column.DISTRICTS)));
        List<String> problems = post.problems(units);
        if (!problems.isEmpty()) throw new Wrong(problems.getFirst(), typed);
        return new RosterEntry(line, name, displayName.strip(), post);
    }

    private @Nullable String unit(String word) throws Wrong {
        if (word.isEmpty()) return null;
        return units.findUnit(word).orElseThrow(() -> new Wrong("unit-unknown", word));
    }

    private Set<String> districts(String words) throws Wrong {
        Set<String> codes = new LinkedHashSet<>();
        for (String word : BETWEEN_DISTRICTS.split(words)) {
            if (word.isBlank()) continue;
            codes.add(units.findDistrict(word).orElseThrow(() -> new Wrong("district-unknown", word)));
        }
        return codes;
    }

    /** Ends the reading of a line. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;
        private final String value;

        Wrong(String reason, String value) {
            super(reason, null, false, false);
            this.reason = reason;
            this.value = value;
        }
    }
}
