package suban.web.staff.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.intake.Change;
import suban.intake.Event;
import suban.intake.photos.Photo;
import suban.persons.RetentionSchedule;
import suban.web.page.Page;

/**
 * One thing that somebody did to a concern.
 *
 * @param photos with which a unit showed it
 */
public record HistoryEntry(
        Instant at, String who, String what, @Nullable String note, List<Change> changes, List<Photo> photos) {
    /**
     * Newest first.
     *
     * @param names of staff by the name of their account
     * @param photos of the concern
     */
    public static List<HistoryEntry> of(Page page, List<Event> events, Map<String, String> names, List<Photo> photos) {
        return events.reversed().stream()
                .map(event -> new HistoryEntry(
                        event.at(),
                        who(page, event.actor(), names),
                        what(page, event),
                        event.note(),
                        event.changes(),
                        photos.stream()
                                .filter(photo -> photo.isResult()
                                        && event.id().equals(photo.added().event()))
                                .toList()))
                .toList();
    }

    static String who(Page page, String actor, Map<String, String> names) {
        return switch (actor) {
            case Event.RESIDENT -> page.text("staff.actor.resident");
            case RetentionSchedule.ACTOR -> page.text("staff.actor.retention");
            case Event.SERVICE -> page.text("staff.actor.service");
            case Event.CHATBOT -> page.text("staff.actor.chatbot");
            default -> names.getOrDefault(actor, actor);
        };
    }

    private static String what(Page page, Event event) {
        String key = "staff.event." + event.kind();
        String what = page.has(key) ? page.text(key) : event.kind();
        String detail = event.detail();
        String explained = "staff.event." + event.kind() + ".detail";
        if (detail != null && event.kind().equals("return"))
            return what + page.text(explained, page.text("staff.return." + detail));
        String told = key + "." + detail;
        if (detail != null && page.has(told)) return what + page.text(told);
        if (detail != null && page.has(explained)) return what + page.text(explained, detail);
        if (event.unit() != null && event.kind().equals("dispatch"))
            return what + page.text(explained, page.departmentName(event.unit()));
        return what;
    }
}
