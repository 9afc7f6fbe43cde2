package suban.persons;

import java.util.List;
import suban.audit.Subject;
import suban.intake.FiledConcern;

/**
 * What is kept of a person.
 *
 * @param concerns oldest first
 * @param conversations ids, those in which concerns were filed and those in which the same number was told
 */
public record Kept(List<FiledConcern> concerns, List<String> conversations) {
    public Kept {
        concerns = List.copyOf(concerns);
        conversations = List.copyOf(conversations);
    }

    /** What the audit log names when something is done with it. */
    public List<Subject> subjects() {
        if (concerns.isEmpty()) return List.of(Subject.NONE);
        return concerns.stream().map(concern -> Subject.concern(concern.id())).toList();
    }

    public boolean isEmpty() {
        return concerns.isEmpty() && conversations.isEmpty();
    }
}
