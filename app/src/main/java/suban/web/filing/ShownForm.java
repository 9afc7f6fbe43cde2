package suban.web.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.service.Suggestion;
import suban.models.text.Language;
import suban.web.map.ShownMap;
import suban.web.map.TileMosaic;
import suban.web.page.Page;

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

    /** The map with the chosen district, and the position if one was shared. */
    public ShownMap map(Page page) {
        return ShownMap.of(page.site().map(), page.language(), form.get("district"), form.get("place"));
    }

    /** The streets around the position, if one was shared and the city shows them. */
    public Optional<TileMosaic> tiles(Page page) {
        return TileMosaic.find(page.site().tiles(), form.get("place"));
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

    /** What is needed and not said yet: asked first. */
    public List<Question> missing() {
        return questions.stream().filter(Question::missing).toList();
    }

    /** Whether a part of the page has to be open, because something is wrong with one of its fields. */
    public boolean isWrong(String... fields) {
        return Stream.of(fields).anyMatch(errors::containsKey);
    }

    /** District, street and place in one line, as far as they are known. */
    public String where(Page page) {
        String district = form.get("district");
        String street = form.get("street");
        return Stream.of(
                        district.isEmpty() ? "" : page.districtName(district),
                        street.isEmpty() ? "" : page.streetName(street),
                        form.get("place"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whom it is expected to go to, as long as nothing that decides it was changed. */
    public @Nullable DepartmentSlot department() {
        Concern understood = told.understood();
        if (understood == null || understood.department() == null || understood.service() == null) return null;
        Slot district = understood.district();
        boolean unchanged = understood.service().code().equals(form.get("service"))
                && form.get("district").equals(district == null ? "" : district.value());
        return unchanged ? understood.department() : null;
    }

    /** Services that the words may be about, best first. */
    public List<Suggestion> suggestions() {
        if (told.understood() == null || told.understood().service() == null) return List.of();
        ServiceSlot service = told.understood().service();
        if (!asksService()) return service.alternatives();
        Suggestion best =
                new Suggestion(service.code(), service.name(), service.slot().confidence());
        return Stream.concat(Stream.of(best), service.alternatives().stream()).toList();
    }

    /** Whether the words name no more than what several services share, and none was chosen. */
    public boolean asksService() {
        Concern understood = told.understood();
        return form.get("service").isEmpty()
                && understood != null
                && understood.service() != null
                && ConcernForm.isOneOfSeveral(told.text(), understood.service());
    }

    /** All services by the name of their group, in the order of the catalogue. */
    public static Map<String, List<Service>> byGroup(List<Service> services, Language language) {
        Map<String, List<Service>> groups = new LinkedHashMap<>();
        for (Service service : services) {
            groups.computeIfAbsent(service.groupName().in(language), g -> new ArrayList<>())
                    .add(service);
        }
        return groups;
    }
}
