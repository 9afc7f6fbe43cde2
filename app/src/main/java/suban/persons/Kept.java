package suban.persons;

import java.util.List;
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

    public boolean isEmpty() {
        return concerns.isEmpty() && conversations.isEmpty();
    }
}
