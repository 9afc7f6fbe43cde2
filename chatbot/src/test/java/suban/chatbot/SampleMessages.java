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
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import suban.chatbot.decision.FittedNumbers;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.messages.FollowUp;
import suban.classifier.messages.ResidentMessages;
import suban.knowledge.Article;
import suban.models.text.Language;

/** How residents write and the numbers fitted for the starter city, cut down for tests of a small one. */
public final class SampleMessages {
    private static final Path CITY = Path.of("../city");
    private static final int MOST = 150;

    private SampleMessages() {}

    public static FittedNumbers fitted() {
        try {
            return FittedNumbers.read(Files.readString(CITY.resolve("starter/fit.json")));
        } catch (IOException | FittedNumbers.UnusableException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As much as it takes to tell follow-ups from messages that stand by themselves. */
    public static ResidentMessages forFollowUps() {
        return new ResidentMessages(
                labelled("questions/fit.jsonl", "concern"),
                Map.of(),
                labelled("questions/fit.jsonl", "answer"),
                Map.of(),
                lines("elsewhere"),
                lines("remarks"),
                Map.of(),
                Map.of(),
                followUps());
    }

    static ResidentMessages of(List<Article> articles, ServiceCatalogue catalogue) {
        Map<Language, List<String>> reports = labelled("questions/tune.jsonl", "concern");
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
                reports,
                Map.of(),
                questions,
                Map.of(),
                lines("elsewhere"),
                lines("remarks"),
                Map.of(),
                Map.of(),
                followUps());
    }

    private static Map<FollowUp, Map<Language, List<String>>> followUps() {
        Map<FollowUp, Map<Language, List<String>>> byKind = new EnumMap<>(FollowUp.class);
        for (Language language : Language.values()) {
            FollowUp kind = FollowUp.MORE;
            for (String line : read("starter/messages/follow-ups." + language.code() + ".txt")) {
                if (line.startsWith("[")) {
                    kind = FollowUp.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
                } else if (!line.startsWith("#")) {
                    byKind.computeIfAbsent(kind, k -> new EnumMap<>(Language.class))
                            .computeIfAbsent(language, l -> new ArrayList<>())
                            .add(line);
                }
            }
        }
        return byKind;
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

    private static Map<Language, List<String>> labelled(String file, String expect) {
        Map<Language, List<String>> messages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) messages.put(language, new ArrayList<>());
        ObjectMapper json = new ObjectMapper();
        for (String line : read(file)) {
            try {
                JsonNode row = json.readTree(line);
                if (!row.path("expect").asText().equals(expect)) continue;
                String text = row.path("messages").path(0).asText();
                Objects.requireNonNull(messages.get(Language.of(text))).add(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return messages;
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
