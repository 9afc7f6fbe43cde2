package suban.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import suban.classifier.messages.FollowUp;
import suban.models.text.Language;

/** {@code messages/follow-ups.zh.txt}: one message a line, below a heading for each kind such as {@code [more]}. */
final class FollowUpsReader {
    private static final Map<String, FollowUp> KINDS = Arrays.stream(FollowUp.values())
            .collect(Collectors.toMap(kind -> "[" + kind.name().toLowerCase(Locale.ROOT) + "]", kind -> kind));

    private final Path root;
    private final PackFile files;
    private final Mistakes mistakes;
    private final Map<FollowUp, Map<Language, List<String>>> read = new EnumMap<>(FollowUp.class);

    FollowUpsReader(Path root, PackFile files, Mistakes mistakes) {
        this.root = root;
        this.files = files;
        this.mistakes = mistakes;
    }

    /** None where a city has no such file. */
    Map<FollowUp, Map<Language, List<String>>> read() {
        for (Language language : Language.values()) {
            String file = "messages/follow-ups." + language.code() + ".txt";
            if (Files.exists(root.resolve(file))) {
                files.text(file).ifPresent(text -> read(file, text.lines().toList(), language));
            }
        }
        return read;
    }

    private void read(String file, List<String> lines, Language language) {
        FollowUp kind = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.startsWith("[")) {
                kind = KINDS.get(line);
                if (kind == null) unknown(file, i + 1, line);
            } else if (kind != null) {
                read.computeIfAbsent(kind, k -> new EnumMap<>(Language.class))
                        .computeIfAbsent(language, l -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    private void unknown(String file, int line, String heading) {
        String known = KINDS.keySet().stream().sorted().collect(Collectors.joining(", "));
        mistakes.add(file, line, "没有 " + heading + " 这一类，可用：" + known, "no kind " + heading + "; known: " + known);
    }
}
