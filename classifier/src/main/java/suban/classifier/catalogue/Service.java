package suban.classifier.catalogue;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * A leaf of the service catalogue.
 *
 * @param not what residents confuse it with, or null
 * @param department code of the department that handles it unless an exception holds
 * @param exceptions tried in order, first match wins
 * @param kind help, complaint or report: what it is when something is simply told
 * @param timeLimitHours working hours until due
 * @param urgentWords words of either language that make it urgent
 * @param examples residents' own words, the classifier's training material
 * @param letters the same, whole letters
 */
public record Service(
        String code,
        String group,
        LocalText groupName,
        LocalText name,
        LocalText description,
        @Nullable LocalText not,
        String department,
        List<DepartmentException> exceptions,
        String kind,
        int timeLimitHours,
        List<String> urgentWords,
        List<Detail> details,
        Map<Language, List<String>> examples,
        Map<Language, List<String>> letters)
        implements Serializable {
    /** The kinds that a service may be. */
    public static final List<String> KINDS = List.of("help", "complaint", "report");

    public Service {
        if (!KINDS.contains(kind)) throw new IllegalArgumentException(code + ": no such kind: " + kind);
        if (timeLimitHours <= 0) throw new IllegalArgumentException(code + ": time limit must be positive");
        exceptions = List.copyOf(exceptions);
        urgentWords = List.copyOf(urgentWords);
        details = List.copyOf(details);
        examples = Map.copyOf(examples);
        letters = Map.copyOf(letters);
    }

    /** A service of complaints, without letters. */
    public Service(
            String code,
            String group,
            LocalText groupName,
            LocalText name,
            LocalText description,
            @Nullable LocalText not,
            String department,
            List<DepartmentException> exceptions,
            int timeLimitHours,
            List<String> urgentWords,
            List<Detail> details,
            Map<Language, List<String>> examples) {
        this(
                code,
                group,
                groupName,
                name,
                description,
                not,
                department,
                exceptions,
                "complaint",
                timeLimitHours,
                urgentWords,
                details,
                examples,
                Map.of());
    }

    /** The same with the first so many examples of each language and no letters. */
    public Service thinned(int most) {
        Map<Language, List<String>> some = new EnumMap<>(Language.class);
        examples.forEach((language, texts) -> some.put(language, texts.subList(0, Math.min(most, texts.size()))));
        return new Service(
                code,
                group,
                groupName,
                name,
                description,
                not,
                department,
                exceptions,
                kind,
                timeLimitHours,
                urgentWords,
                details,
                some,
                Map.of());
    }

    /** Examples in a language, none if there are none. */
    public List<String> examplesIn(Language language) {
        return examples.getOrDefault(language, List.of());
    }

    /** Letters in a language, none if there are none. */
    public List<String> lettersIn(Language language) {
        return letters.getOrDefault(language, List.of());
    }
}
