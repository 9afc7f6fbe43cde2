package suban.bench.behaviour;

import java.util.List;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;

/**
 * What came of a message, as far as its writer would notice.
 *
 * @param kind of decision; a question whether there is danger is a kind of its own
 * @param about the article that answers, the service of the concern or the line to call; empty otherwise
 * @param offered ids of the articles to pick from
 */
record Outcome(String kind, String about, List<String> offered) {
    private static final String ANSWER = "answer";
    private static final String CONCERN = "concern";
    private static final String DIVERT = "divert";
    private static final String ASK_DANGER = "danger?";
    private static final String HAND_OVER = "handover";

    Outcome {
        offered = List.copyOf(offered);
    }

    static Outcome of(Reply reply) {
        Decision decision = reply.decision();
        return switch (decision) {
            case Decision.Answer answer -> new Outcome(ANSWER, answer.article(), List.of());
            case Decision.TakeConcern taken -> new Outcome(CONCERN, String.valueOf(taken.service()), List.of());
            case Decision.Divert divert -> new Outcome(DIVERT, divert.line(), List.of());
            case Decision.AskDanger asked -> new Outcome(ASK_DANGER, "", List.of());
            default -> new Outcome(decision.name(), "", articles(reply));
        };
    }

    /** A message that was not taken at all. */
    static Outcome refused(String why) {
        return new Outcome("refused", why, List.of());
    }

    private static List<String> articles(Reply reply) {
        return reply.choices().stream()
                .filter(choice -> choice.kind() == Choice.Kind.ARTICLE)
                .map(Choice::code)
                .toList();
    }

    /** Same decision, article, service and line. What is offered beside may differ. */
    boolean isSameAs(Outcome other) {
        return kind.equals(other.kind) && about.equals(other.about);
    }

    boolean isAnswer() {
        return kind.equals(ANSWER);
    }

    boolean isConcern() {
        return kind.equals(CONCERN);
    }

    boolean isDiverted() {
        return kind.equals(DIVERT);
    }

    boolean isHandedOver() {
        return kind.equals(HAND_OVER);
    }

    /** Diverted, or asked whether there is danger. */
    boolean seesDanger() {
        return isDiverted() || kind.equals(ASK_DANGER);
    }

    @Override
    public String toString() {
        return about.isEmpty() ? kind : kind + " " + about;
    }
}
