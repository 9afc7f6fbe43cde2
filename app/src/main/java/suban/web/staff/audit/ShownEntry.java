package suban.web.staff.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.audit.Actor;
import suban.audit.AuditEntry;
import suban.web.page.Page;

/**
 * An entry in the reader's words. What this version of the program has no words for is shown as it stands.
 *
 * @param actorName what colleagues call the actor, or null when there is no such account
 * @param kind of the subject, empty when there is none
 * @param id of the subject
 * @param address of the subject's page, or null when it has none
 */
public record ShownEntry(
        AuditEntry entry,
        String actor,
        @Nullable String actorName,
        String action,
        String kind,
        String id,
        @Nullable String address) {

    static ShownEntry of(Page page, AuditEntry entry, Map<String, String> names) {
        int colon = entry.subject().indexOf(':');
        String kind = colon < 0 ? "" : entry.subject().substring(0, colon);
        String id = entry.subject().substring(colon + 1);
        return new ShownEntry(
                entry,
                actor(page, entry.actor()),
                names.get(entry.actor()),
                entry.isKnown() ? page.text("audit.action." + entry.action()) : entry.action(),
                page.has("audit.subject." + kind) ? page.text("audit.subject." + kind) : kind,
                kind.equals("log") ? "" : id,
                address(kind, id));
    }

    /** Those who have no account in the reader's words, and everybody else by name. */
    static String actor(Page page, String name) {
        if (name.equals(Actor.COMMAND_LINE.name())) return page.text("audit.actor.command-line");
        if (name.equals(Actor.SERVICE.name())) return page.text("audit.actor.service");
        return name.equals(Actor.STRANGER.name()) ? page.text("audit.actor.stranger") : name;
    }

    private static @Nullable String address(String kind, String id) {
        return switch (kind) {
            case "concern" -> "/staff/concerns/" + id;
            case "article" -> "/staff/articles/" + id;
            default -> null;
        };
    }
}
