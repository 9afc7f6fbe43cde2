package suban.classifier.learning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suban.models.text.Language;

/** Whole messages to learn a {@link MessageDetector} from, each with what it is. Not thread-safe. */
public final class Lessons {
    private static final int FEWEST = 8;

    /** A message and its kind, or {@link Sample#LOOK_ALIKE} or {@link Sample#EVERYDAY}. */
    record Lesson(String text, String label) {}

    private final Map<Language, List<Lesson>> byLanguage = new EnumMap<>(Language.class);

    /** Adds messages of a kind. */
    public Lessons kind(String kind, Map<Language, List<String>> messages) {
        return add(kind, messages);
    }

    /** Adds messages that look like one of a kind and are of none. */
    public Lessons lookAlikes(Map<Language, List<String>> messages) {
        return add(Sample.LOOK_ALIKE, messages);
    }

    /** Adds what residents write otherwise. */
    public Lessons everyday(Map<Language, List<String>> messages) {
        return add(Sample.EVERYDAY, messages);
    }

    private Lessons add(String label, Map<Language, List<String>> messages) {
        messages.forEach((language, texts) -> {
            List<Lesson> lessons = byLanguage.computeIfAbsent(language, l -> new ArrayList<>());
            for (String text : texts) lessons.add(new Lesson(text, label));
        });
        return this;
    }

    List<Lesson> in(Language language) {
        return byLanguage.getOrDefault(language, List.of());
    }

    /** Whether there are enough messages of kinds and enough that look like them. */
    boolean suffice(Language language) {
        long everyday = count(language, Sample.EVERYDAY);
        long lookAlikes = count(language, Sample.LOOK_ALIKE);
        return lookAlikes >= FEWEST && in(language).size() - everyday - lookAlikes >= FEWEST;
    }

    private long count(Language language, String label) {
        return in(language).stream()
                .filter(lesson -> lesson.label().equals(label))
                .count();
    }

    Stream<String> content(Language language) {
        return in(language).stream().flatMap(lesson -> Stream.of(lesson.text(), lesson.label()));
    }
}
