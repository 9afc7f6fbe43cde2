package suban.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.models.text.Language;

/**
 * Something that the department needs to know, in the service's own words.
 *
 * @param field of the form that takes the answer
 * @param missing whether it is needed and nobody has said it yet
 */
public record Question(String field, String text, boolean missing) {
    /** Details that every form has a field for. */
    private static final Set<String> USUAL = Set.of("place", "time", "party");

    static List<Question> of(Optional<Service> service, ConcernForm form, Language language) {
        List<Question> questions = new ArrayList<>();
        for (Detail detail : service.map(Service::details).orElse(List.of())) {
            String field = field(detail.name());
            boolean missing = detail.required() && form.get(field).isEmpty();
            questions.add(new Question(field, detail.question().in(language), missing));
        }
        return questions;
    }

    private static String field(String detail) {
        if (USUAL.contains(detail)) return detail;
        return detail.equals("contact") ? "phone" : ConcernForm.DETAIL + detail;
    }

    /** Whether only this service asks for it. */
    public boolean isOwn() {
        return field.startsWith(ConcernForm.DETAIL);
    }
}
