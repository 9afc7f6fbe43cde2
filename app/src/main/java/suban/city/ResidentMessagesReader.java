package suban.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import suban.classifier.catalogue.Service;
import suban.classifier.emergency.Line;
import suban.classifier.messages.ResidentMessages;
import suban.knowledge.Article;
import suban.models.text.Language;

/** What a pack knows of how residents write: the examples and questions of its content, and the files of {@code messages}. */
final class ResidentMessagesReader {
    private final Path root;
    private final PackFile files;
    private final Mistakes mistakes;

    ResidentMessagesReader(Path root, PackFile files, Mistakes mistakes) {
        this.root = root;
        this.files = files;
        this.mistakes = mistakes;
    }

    ResidentMessages read(List<Service> services, List<Article> articles, List<Line> dangerLines) {
        Map<Language, List<String>> questions = new EnumMap<>(Language.class);
        for (Article article : articles) {
            List<String> asked = questions.computeIfAbsent(article.language(), l -> new ArrayList<>());
            asked.add(article.title());
            asked.addAll(article.variants());
        }
        return new ResidentMessages(
                of(services, Service::examplesIn),
                of(services, Service::lettersIn),
                questions,
                lines("consultations"),
                lines("elsewhere"),
                lines("remarks"),
                of(dangerLines, (line, language) -> line.examples().getOrDefault(language, List.of())),
                lines("harmless"),
                new FollowUpsReader(root, files, mistakes).read());
    }

    private static <T> Map<Language, List<String>> of(List<T> all, BiFunction<T, Language, List<String>> texts) {
        Map<Language, List<String>> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            byLanguage.put(
                    language,
                    all.stream()
                            .flatMap(one -> texts.apply(one, language).stream())
                            .toList());
        }
        return byLanguage;
    }

    /** One message a line; a city need not have the file. */
    private Map<Language, List<String>> lines(String kind) {
        Map<Language, List<String>> lines = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "messages/" + kind + "." + language.code() + ".txt";
            if (!Files.exists(root.resolve(file))) continue;
            files.text(file)
                    .ifPresent(text -> lines.put(
                            language,
                            text.lines()
                                    .map(String::strip)
                                    .filter(l -> !l.isEmpty())
                                    .distinct()
                                    .toList()));
        }
        return lines;
    }
}
