package suban.web.staff.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Summary;
import suban.classifier.service.Suggestion;
import suban.intake.Doer;
import suban.intake.Field;
import suban.intake.FiledConcern;
import suban.intake.Handling;
import suban.intake.Party;
import suban.intake.ReviewPage;
import suban.intake.Step;
import suban.models.text.Language;
import suban.web.map.ShownMap;
import suban.web.map.TileMosaic;
import suban.web.page.Page;

/**
 * A concern with all that its page shows around it.
 *
 * @param beside the queue it was opened from
 * @param responsibility which department a service brings
 * @param notice something to know first, or null
 * @param noticeLook of the notice: success or warning
 * @param typed answer or reason that could not be taken yet, by field
 * @param mayHandle whether the reader may change anything
 * @param doer as what the reader stands before it
 * @param proposes whether there is a language model that may propose
 * @param undo the step before, which can still be taken back, or null
 * @param colleagues to whom the reader may give it
 * @param ownerName what whoever has claimed it is called, or null
 * @param related concerns that it was split into, or has taken along
 * @param isUnseen whether nobody of its department could see it
 */
public record ShownConcern(
        FiledConcern concern,
        Queue queue,
        List<ReviewPage.Item> beside,
        CorrectionForm form,
        Responsibility responsibility,
        List<HistoryEntry> history,
        Map<String, String> errors,
        @Nullable String notice,
        String noticeLook,
        Map<String, String> typed,
        boolean mayHandle,
        Doer doer,
        boolean proposes,
        @Nullable Undo undo,
        List<FiledConcern> related,
        List<Busy> colleagues,
        @Nullable String ownerName,
        boolean isUnseen) {

    /** The streets around the position, if there is one and the city shows them. */
    public Optional<TileMosaic> tiles(Page page) {
        return TileMosaic.find(page.site().tiles(), concern.handling().get(Field.PLACE));
    }

    /** Where it is, as far as its fields say. */
    public ShownMap map(Page page) {
        Handling handling = concern.handling();
        return ShownMap.of(page.site().map(), page.language(), handling.get(Field.DISTRICT), handling.get(Field.PLACE));
    }

    /** What was understood, or what the resident confirmed when nothing had been suggested; null for neither. */
    public @Nullable Concern suggested() {
        return concern.understood() != null ? concern.understood() : concern.confirmed();
    }

    /** Long words in two lines; null when they need none. */
    public @Nullable Summary summary() {
        Concern s = suggested();
        if (s == null || concern.erased() != null) return null;
        return Summary.of(concern.text(), Language.of(concern.text()), s).orElse(null);
    }

    /** How sure the suggestion of a field was, or null if there is none. */
    public @Nullable Double confidence(Field field) {
        Concern s = suggested();
        if (s == null) return null;
        return switch (field) {
            case KIND -> Double.valueOf(s.kind().confidence());
            case SERVICE ->
                s.service() == null ? null : Double.valueOf(s.service().slot().confidence());
            case DEPARTMENT ->
                s.department() == null
                        ? null
                        : Double.valueOf(s.department().slot().confidence());
            case DISTRICT ->
                s.district() == null ? null : Double.valueOf(s.district().confidence());
            case STREET -> s.street() == null ? null : Double.valueOf(s.street().confidence());
            case PLACE -> s.place() == null ? null : Double.valueOf(s.place().confidence());
            case URGENCY -> Double.valueOf(s.urgency().slot().confidence());
            case TITLE, FROM, UNTIL -> null;
        };
    }

    /** The value that was suggested for a field, or null. */
    public @Nullable String suggestion(Field field) {
        Concern s = suggested();
        return s == null ? null : Handling.of(s).get(field);
    }

    /** Other services it may be about, best first, without the one that stands in the form. */
    public List<Suggestion> alternatives() {
        Concern s = suggested();
        if (s == null || s.service() == null) return List.of();
        ServiceSlot service = s.service();
        Suggestion best =
                new Suggestion(service.code(), service.name(), service.slot().confidence());
        return Stream.concat(
                        Stream.of(best),
                        service.alternatives().stream().filter(a -> !a.code().equals(best.code())))
                .filter(a -> !a.code().equals(form.get(Field.SERVICE)))
                .limit(4)
                .toList();
    }

    /** Why this service, in the resident's own words: where they said it. */
    public List<String> said() {
        Concern s = suggested();
        if (s == null || s.service() == null) return List.of();
        return s.service().slot().evidence().stream()
                .filter(span -> span.end() <= concern.text().length())
                .map(span -> span.of(concern.text()))
                .distinct()
                .limit(3)
                .toList();
    }

    /** What the service needs to know and nobody said, as it asks for it. */
    public List<String> missing(Page page) {
        Concern s = suggested();
        if (s == null) return List.of();
        List<Detail> details = s.service() == null
                ? List.of()
                : page.site()
                        .catalogue()
                        .findService(s.service().code())
                        .map(Service::details)
                        .orElse(List.of());
        return s.missing().stream()
                .map(name -> details.stream()
                        .filter(detail -> detail.name().equals(name))
                        .findFirst()
                        .map(detail -> detail.question().in(page.language()))
                        .orElse(name))
                .toList();
    }

    /** The address of a step on this concern, which keeps the queue. */
    public String path(String step) {
        return queue.at(QueuePage.PATH + "/" + concern.id() + "/" + step);
    }

    public boolean may(Step step) {
        Party party = doer.before(concern);
        return mayHandle && party != null && concern.erased() == null && step.isAllowed(concern.state(), party);
    }

    public boolean mayCorrect() {
        return mayHandle && concern.erased() == null && !concern.state().isFinal();
    }

    /** Whether the reader is the one who has claimed it. */
    public boolean isMine() {
        return doer.name().equals(concern.course().owner());
    }

    /** What somebody else is called who has claimed what the reader may handle, or null. */
    public @Nullable String claimedBy() {
        return mayHandle && !isMine() && !concern.state().isFinal() ? ownerName : null;
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
