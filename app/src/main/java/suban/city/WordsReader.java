package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import suban.chatbot.understanding.ReadingFiles;
import suban.classifier.wording.CityWords;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** {@code words/zh/kinds.txt} and the like: lines that the city adds to the words that messages are read by. */
public final class WordsReader {
    private static final String FOLDER = "words";

    private final Path root;
    private final PackFile files;
    private final Mistakes mistakes;

    WordsReader(Path root, PackFile files, Mistakes mistakes) {
        this.root = root;
        this.files = files;
        this.mistakes = mistakes;
    }

    /**
     * What a pack adds; nothing where there is a mistake, which reading the pack reports.
     *
     * @param root folder of the pack
     */
    public static CityWords read(Path root) {
        Mistakes mistakes = new Mistakes();
        Map<String, String> read = new WordsReader(root, new PackFile(root, mistakes), mistakes).read();
        return mistakes.none() ? new CityWords(read) : CityWords.NONE;
    }

    /** Content by language and topic. */
    Map<String, String> read() {
        Map<String, String> read = new TreeMap<>();
        for (Language language : Language.values()) {
            for (String file : list(language)) {
                String topic = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.txt$", "");
                if (!topic.equals(ReadingFiles.TOPIC) && !Words.TOPICS.contains(topic)) {
                    String known = String.join(", ", Words.TOPICS) + ", " + ReadingFiles.TOPIC;
                    mistakes.add(file, 0, "没有这一类词，可用：" + known, "no such topic; known: " + known);
                    continue;
                }
                files.text(file).ifPresent(text -> {
                    check(file, text, own(topic, language));
                    read.put(language.code() + "/" + topic, text);
                });
            }
        }
        return read;
    }

    private static Vocabulary own(String topic, Language language) {
        return topic.equals(ReadingFiles.TOPIC) ? ReadingFiles.own(language) : Words.own(topic, language);
    }

    private List<String> list(Language language) {
        Path folder = root.resolve(FOLDER).resolve(language.code());
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .map(file -> FOLDER + "/" + language.code() + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(String file, String text, Vocabulary own) {
        Set<String> seen = new LinkedHashSet<>();
        int number = 0;
        for (String raw : text.lines().toList()) {
            number++;
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (line.startsWith("[") && line.endsWith("]")) {
                String section = line.substring(1, line.length() - 1);
                if (!seen.add(section)) mistakes.add(file, number, line + " 出现了两次", line + " is there twice");
                if (own.sections().contains(section)) continue;
                String known =
                        String.join(", ", own.sections().stream().sorted().toList());
                mistakes.add(
                        file, number, "没有 " + line + " 这一节，可用：" + known, "no section " + line + "; known: " + known);
            } else if (seen.isEmpty()) {
                mistakes.add(file, number, "这一行不在任何一节里", "this line stands before the first section");
            } else {
                check(file, number, line);
            }
        }
        if (mistakes.none()) checkTogether(file, Vocabulary.parse(file, text), own);
    }

    /** What is an expression by itself may clash with the program's, by the name of a group. */
    private void checkTogether(String file, Vocabulary added, Vocabulary own) {
        for (String section : added.sections()) {
            if (isExpression(own, section) && !isExpression(own.and(added), section)) {
                mistakes.add(
                        file,
                        0,
                        "[" + section + "] 与程序自带的合在一起不是正则表达式",
                        "[" + section + "] together with the program's own lines is no regular expression");
            }
        }
    }

    private static boolean isExpression(Vocabulary words, String section) {
        try {
            words.any(section);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void check(String file, int number, String line) {
        try {
            Pattern.compile(line);
        } catch (StackOverflowError e) {
            // The compiler of expressions calls itself for every bracket.
            mistakes.add(file, number, "正则表达式嵌套太深", "the regular expression is nested too deeply");
        } catch (PatternSyntaxException e) {
            mistakes.add(file, number, "不是正则表达式：" + line, "not a regular expression: " + line);
        }
    }
}
