package suban.chatbot.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.models.text.Language;

/**
 * What a resident gets back for one message. It was recorded before it was returned.
 *
 * @param turn id of the recorded turn
 * @param language the reply is in
 * @param text Markdown; for an answer only what is quoted, sources and offers are in the other fields
 * @param confidence 0 to 1
 * @param citations best first, empty unless an article is quoted
 * @param choices to pick from, best first
 * @param further concerns of the message beside {@code concern}, each to be filed by itself
 * @param related titles of related articles, to be sent as next questions
 * @param offersConcern whether filing a concern is offered beside
 * @param offersPerson whether a person is offered explicitly
 * @param asksHelped whether to ask if this helped
 * @param call a number to call at once, or null
 * @param handedOver how to follow what a person has taken over, or null
 */
public record Reply(
        String conversation,
        String turn,
        Decision decision,
        Language language,
        String text,
        double confidence,
        List<Citation> citations,
        List<Choice> choices,
        @Nullable Concern concern,
        List<FurtherConcern> further,
        List<String> related,
        boolean offersConcern,
        boolean offersPerson,
        boolean asksHelped,
        @Nullable LineCall call,
        @Nullable Following handedOver) {
    public Reply {
        citations = List.copyOf(citations);
        choices = List.copyOf(choices);
        // Earlier versions stored none.
        further = further == null ? List.of() : List.copyOf(further);
        related = List.copyOf(related);
    }

    /** The words that tell of its concern, or null without one. */
    public @Nullable String concernText() {
        return switch (decision) {
            case Decision.TakeConcern taken -> taken.text();
            case Decision.AskDanger asked when concern != null -> upToFurther(asked.about());
            default -> null;
        };
    }

    private String upToFurther(String text) {
        int next = further.isEmpty() ? -1 : text.indexOf(further.getFirst().text());
        return next > 0 ? text.substring(0, next) : text;
    }

    /** A reply to what nobody has taken over. */
    public Reply(
            String conversation,
            String turn,
            Decision decision,
            Language language,
            String text,
            double confidence,
            List<Citation> citations,
            List<Choice> choices,
            @Nullable Concern concern,
            List<FurtherConcern> further,
            List<String> related,
            boolean offersConcern,
            boolean offersPerson,
            boolean asksHelped,
            @Nullable LineCall call) {
        this(
                conversation,
                turn,
                decision,
                language,
                text,
                confidence,
                citations,
                choices,
                concern,
                further,
                related,
                offersConcern,
                offersPerson,
                asksHelped,
                call,
                null);
    }

    /** The same, telling the resident how to follow what a person has taken over. */
    public Reply following(Following itsHandOver, String told) {
        return new Reply(
                conversation,
                turn,
                decision,
                language,
                text + "\n\n" + told,
                confidence,
                citations,
                choices,
                concern,
                further,
                related,
                offersConcern,
                offersPerson,
                asksHelped,
                call,
                itsHandOver);
    }
}
