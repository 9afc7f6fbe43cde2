package suban.classifier.wording;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * Lines that a city adds to the words that messages are read by, as whole files by {@code language/topic}. One process
 * serves one city, and its readers compile their words once, when they are loaded: so the additions are for the whole
 * process, and are said before anything is read. Thread-safe.
 */
public final class CityWords {
    /** None. */
    public static final CityWords NONE = new CityWords(Map.of());

    private static final AtomicReference<CityWords> IN_USE = new AtomicReference<>();

    private final Map<String, String> files;

    /** @param files content by {@code zh/kinds}, {@code en/reading} and the like */
    public CityWords(Map<String, String> files) {
        this.files = Map.copyOf(files);
    }

    /**
     * Adds these lines from now on.
     *
     * @throws IllegalStateException if words have been read without them already
     */
    public void use() {
        CityWords before = IN_USE.compareAndExchange(null, this);
        if (before != null && !before.files.equals(files)) {
            throw new IllegalStateException("words have been read already, without what the city adds to them");
        }
    }

    /** The program's own words of a topic with the city's. From the first call on, none can be added. */
    public static Vocabulary with(String topic, Language language, Vocabulary own) {
        IN_USE.compareAndSet(null, NONE);
        String added = Objects.requireNonNull(IN_USE.get()).files.get(language.code() + "/" + topic);
        return added == null
                ? own
                : own.and(Vocabulary.parse("words/" + language.code() + "/" + topic + ".txt", added));
    }

    /** What is learnt depends on these, too. */
    public static List<String> inUse() {
        CityWords words = IN_USE.get();
        if (words == null) return List.of();
        return new TreeMap<>(words.files)
                .entrySet().stream()
                        .flatMap(file -> Stream.of(file.getKey(), file.getValue()))
                        .toList();
    }
}
