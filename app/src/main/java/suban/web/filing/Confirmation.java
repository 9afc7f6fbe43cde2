package suban.web.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.TimeSlot;
import suban.classifier.concern.UrgencySlot;
import suban.intake.Contact;
import suban.intake.FileRequest;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * Makes a concern out of what was understood and what the resident changed. What was left as it was keeps its evidence;
 * what was changed rests on the resident's word alone.
 */
final class Confirmation {
    private static final LocalText NOT_SAID = new LocalText("没有提到紧急情况", "nothing urgent was said");
    private static final int TITLE = 40;

    private final ServiceCatalogue catalogue;
    private final DepartmentChooser departments;
    private final Function<String, Optional<TimeSlot>> times;

    /** @param times reads when it happens from a wording */
    Confirmation(ServiceCatalogue catalogue, Function<String, Optional<TimeSlot>> times) {
        this.catalogue = catalogue;
        this.times = times;
        departments = new DepartmentChooser(catalogue);
    }

    FileRequest request(ConcernForm form, Told told) {
        Concern understood = told.understood();
        Language language = told.language();
        Optional<TimeSlot> time = time(form.get("time"), understood);
        Service service = catalogue.findService(form.get("service")).orElse(null);
        ServiceSlot serviceSlot = service == null ? unknownService(form) : service(service, understood);
        Slot district = slot(form.get("district"), understood == null ? null : understood.district());
        Concern confirmed = new Concern(
                title(form),
                Objects.requireNonNullElseGet(
                        slot(form.get("kind"), understood == null ? null : understood.kind()),
                        () -> new Slot("", 0, List.of())),
                serviceSlot,
                service == null || serviceSlot == null
                        ? null
                        : departments.choose(
                                FoldedText.of(told.text()),
                                service,
                                serviceSlot.slot().confidence(),
                                district),
                district,
                slot(form.get("street"), understood == null ? null : understood.street()),
                slot(form.get("place"), understood == null ? null : understood.place()),
                time.orElse(null),
                understood == null ? new UrgencySlot(new Slot("normal", 1, List.of()), NOT_SAID) : understood.urgency(),
                slot(form.get("party"), understood == null ? null : understood.party()),
                null,
                List.of());
        return new FileRequest(
                confirmed,
                understood,
                told.text() + additions(form, service, time.isEmpty(), language),
                language,
                contact(form),
                told.conversation(),
                form.photos(),
                form.isPrivate(),
                form.video());
    }

    private static String title(ConcernForm form) {
        String title = form.get("title");
        if (!title.isEmpty()) return title;
        String line = form.text().strip().lines().findFirst().orElse("");
        int end = Math.min(line.length(), TITLE);
        return end < line.length() && Character.isHighSurrogate(line.charAt(end - 1))
                ? line.substring(0, end - 1)
                : line.substring(0, end);
    }

    private static @Nullable Slot slot(String value, @Nullable Slot understood) {
        if (value.isEmpty()) return null;
        return understood != null && understood.value().equals(value) ? understood : new Slot(value, 1, List.of());
    }

    private static ServiceSlot service(Service service, @Nullable Concern understood) {
        ServiceSlot before = understood == null ? null : understood.service();
        if (before != null && before.code().equals(service.code())) return before;
        return new ServiceSlot(new Slot(service.code(), 1, List.of()), service.code(), service.name(), List.of());
    }

    /** A code that is not in the catalogue is passed on, so that the intake says what is wrong with it. */
    private static @Nullable ServiceSlot unknownService(ConcernForm form) {
        String code = form.get("service");
        if (code.isEmpty()) return null;
        return new ServiceSlot(new Slot(code, 1, List.of()), code, new LocalText(code, code), List.of());
    }

    private Optional<TimeSlot> time(String wording, @Nullable Concern understood) {
        if (wording.isEmpty()) return Optional.empty();
        TimeSlot before = understood == null ? null : understood.time();
        if (before != null && before.slot().value().equals(wording)) return Optional.of(before);
        return times.apply(wording).map(read -> read.worded(new Slot(wording, 1, List.of())));
    }

    /** What a concern has no field for stands below the resident's words, so that whoever handles it can read it. */
    private static String additions(
            ConcernForm form, @Nullable Service service, boolean timeIsWords, Language language) {
        List<String> lines = new ArrayList<>();
        if (timeIsWords && !form.get("time").isEmpty()) {
            lines.add((language == Language.ZH ? "时间：" : "Time: ") + form.get("time"));
        }
        if (service != null) {
            for (Detail detail : service.details()) {
                String answer = form.get(ConcernForm.DETAIL + detail.name());
                if (!answer.isEmpty()) lines.add(detail.question().in(language) + " " + answer);
            }
        }
        return lines.isEmpty() ? "" : "\n\n" + String.join("\n", lines);
    }

    private static @Nullable Contact contact(ConcernForm form) {
        String name = form.get("name").isEmpty() ? null : form.get("name");
        String said = form.get("phone");
        if (said.isEmpty()) return name == null ? null : new Contact(name, null, null);
        Contact contact = Contact.of(said);
        return new Contact(name, contact.phone(), contact.email());
    }
}
