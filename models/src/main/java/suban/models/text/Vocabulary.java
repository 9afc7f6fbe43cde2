package suban.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Words by what they mean, read from text files: {@code [a-section]} a meaning, below it a word or a regular expression a
 * line; blank lines and lines that begin with {@code #} are passed over. Whoever asks for a section knows which of the two
 * it holds. Immutable and thread-safe.
 */
public final class Vocabulary {
    private static final Pattern HEADING = Pattern.compile("\\[([a-z-]+)]");
    private static final String NOTHING = "(?!)";

    private final String files;
    private final Map<String, List<Line>> sections;

    private record Line(String place, String text) {}

    private Vocabulary(String files, Map<String, List<Line>> sections) {
        this.files = files;
        this.sections = sections;
    }

    /**
     * Reads a file of the class path.
     *
     * @param file as {@link Class#getResourceAsStream} finds it: beside the class unless it begins with a slash
     * @throws IllegalArgumentException if the file is not laid out in sections
     */
    public static Vocabulary read(Class<?> beside, String file) {
        try (InputStream content = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return parse(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The vocabulary that a file's content holds.
     *
     * @param file how mistakes name it
     * @throws IllegalArgumentException if a line stands before the first section, or a section is there twice
     */
    public static Vocabulary parse(String file, String content) {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        List<Line> section = null;
        int number = 0;
        for (String raw : content.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = new ArrayList<>();
                if (sections.put(heading.group(1), section) != null)
                    throw new IllegalArgumentException(file + ", line " + number + ": " + line + " is there twice");
            } else if (section == null) {
                throw new IllegalArgumentException(file + ", line " + number + " stands before the first section");
            } else {
                section.add(new Line("line " + number + " of " + file, line));
            }
        }
        return new Vocabulary(file, sections);
    }

    /** These words and, after them in each section, the other's. */
    public Vocabulary and(Vocabulary other) {
        Map<String, List<Line>> joined = new LinkedHashMap<>();
        sections.forEach((name, lines) -> joined.put(name, new ArrayList<>(lines)));
        other.sections.forEach((name, lines) ->
                joined.computeIfAbsent(name, n -> new ArrayList<>()).addAll(lines));
        return new Vocabulary(files + " and " + other.files, joined);
    }

    /** The names of all sections. */
    public Set<String> sections() {
        return Set.copyOf(sections.keySet());
    }

    /**
     * The lines of a section, in their order.
     *
     * @throws IllegalArgumentException if there is no such section
     */
    public List<String> words(String section) {
        return lines(section).stream().map(Line::text).toList();
    }

    /**
     * The characters of all lines of a section.
     *
     * @throws IllegalArgumentException if there is no such section
     */
    public String characters(String section) {
        return String.join("", words(section));
    }

    /**
     * What any line of these sections matches, earlier lines first; nothing if they have no lines. Compiled anew at each
     * call: keep it.
     *
     * @throws IllegalArgumentException if there is no such section, or a line is no regular expression
     */
    public Pattern any(String... sections) {
        List<Line> lines =
                Arrays.stream(sections).flatMap(s -> lines(s).stream()).toList();
        if (lines.isEmpty()) return Pattern.compile(NOTHING);
        try {
            return Pattern.compile(lines.stream().map(Line::text).collect(Collectors.joining("|")));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(mistake(String.join("], [", sections), lines, e), e);
        }
    }

    /** What {@link #any} matches as a group that can stand in a larger regular expression. */
    public String group(String... sections) {
        return "(?:" + any(sections).pattern() + ")";
    }

    private List<Line> lines(String section) {
        List<Line> lines = sections.get(section);
        if (lines == null) throw new IllegalArgumentException("no section [" + section + "] in " + files);
        return lines;
    }

    /** Names the first line that is wrong by itself; lines may also be wrong only together. */
    private static String mistake(String sections, List<Line> lines, PatternSyntaxException together) {
        for (Line line : lines) {
            try {
                Pattern.compile(line.text());
            } catch (PatternSyntaxException e) {
                return "[" + sections + "], " + line.place() + ": " + e.getDescription() + " in " + line.text();
            }
        }
        return "[" + sections + "]: " + together.getDescription();
    }
}
