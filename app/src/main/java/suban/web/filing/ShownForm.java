package suban.web.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.service.Suggestion;
import suban.models.text.Language;

/**
 * The form with all that its template shows around it.
 *
 * @param errors what is wrong, by field
 * @param questions what the chosen service asks for
 */
public record ShownForm(
        ConcernForm form,
        Told told,
        List<Highlights.Piece> words,
        Map<String, String> errors,
        List<Question> questions) {
    static ShownForm of(
            ConcernForm form, Told told, Map<String, String> errors, Optional<Service> service, Language language) {
        return new ShownForm(form, told, Highlights.of(told), errors, Question.of(service, form, language));
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What the service asks about a field, or null if it does not ask. */
    public @Nullable String question(String field) {
        return questions.stream()
                .filter(q -> q.field().equals(field))
                .map(Question::text)
                .findFirst()
                .orElse(null);
    }

    public boolean isMissing(String field) {
        return questions.stream().anyMatch(q -> q.field().equals(field) && q.missing());
    }

    /** Services that the words may be about, best first. */
    public List<Suggestion> suggestions() {
        if (told.understood() == null || told.understood().service() == null) return List.of();
        return told.understood().service().alternatives();
    }

    /** All services by the name of their group, in the order of the catalogue. */
    public static Map<String, List<Service>> byGroup(List<Service> services, Language language) {
        Map<String, List<Service>> groups = new LinkedHashMap<>();
        for (Service service : services) {
            groups.computeIfAbsent(service.groupName().in(language), g -> new java.util.ArrayList<>())
                    .add(service);
        }
        return groups;
    }
}
