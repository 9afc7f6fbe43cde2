package suban.web.staff.review;

import suban.classifier.concern.Proposal;
import suban.intake.Field;
import suban.web.page.Page;

/** What was proposed, as a reader names it: codes by their names, the rest in the resident's words. */
public final class ProposedWords {
    private ProposedWords() {}

    public static String of(Page page, Proposal proposal) {
        String value = proposal.value().value();
        return switch (proposal.slot()) {
            case "kind" -> FieldWords.value(page, Field.KIND, value);
            case "service" -> FieldWords.value(page, Field.SERVICE, value);
            default -> value;
        };
    }
}
