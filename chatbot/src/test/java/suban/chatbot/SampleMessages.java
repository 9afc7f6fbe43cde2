package suban.chatbot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.chatbot.decision.FittedNumbers;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.messages.ResidentMessages;
import suban.knowledge.Article;
import suban.models.text.Language;

/** How residents write and the numbers fitted for the starter city, cut down for tests of a small one. */
final class SampleMessages {
    private static final Path CITY = Path.of("../city");
    private static final int MOST = 150;

    private SampleMessages() {}

    static FittedNumbers fitted() {
        try {
            return FittedNumbers.read(Files.readString(CITY.resolve("starter/fit.json")));
        } catch (IOException | FittedNumbers.UnusableException e) {
            throw new IllegalStateException(e);
        }
    }

    static ResidentMessages of(List<Article> articles, ServiceCatalogue catalogue) {
        Map<Language, List<String>> reports = reports();
        Map<Language, List<String>> questions = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            for (Service service : catalogue.services()) {
                Objects.requireNonNull(reports.get(language)).addAll(service.examplesIn(language));
            }
            questions.put(language, new ArrayList<>());
        }
        for (Article article : articles) {
            Objects.requireNonNull(questions.get(article.language())).add(article.title());
            Objects.requireNonNull(questions.get(article.language())).addAll(article.variants());
        }
        return new ResidentMessages(
                reports, Map.of(), questions, Map.of(), lines("elsewhere"), lines("remarks"), Map.of(), Map.of());
    }

    private static Map<Language, List<String>> lines(String kind) {
        Map<Language, List<String>> lines = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> all = read("starter/messages/" + kind + "." + language.code() + ".txt");
            int step = Math.max(1, all.size() / MOST);
            List<String> some = new ArrayList<>();
            for (int i = 0; i < all.size(); i += step) some.add(all.get(i));
            lines.put(language, some);
        }
        return lines;
    }

    private static Map<Language, List<String>> reports() {
        Map<Language, List<String>> reports = new EnumMap<>(Language.class);
        for (Language language : Language.values()) reports.put(language, new ArrayList<>());
        ObjectMapper json = new ObjectMapper();
        for (String line : read("questions/tune.jsonl")) {
            try {
                JsonNode row = json.readTree(line);
                if (!row.path("expect").asText().equals("concern")) continue;
                String text = row.path("messages").path(0).asText();
                Objects.requireNonNull(reports.get(Language.of(text))).add(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return reports;
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(CITY.resolve(file)).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
