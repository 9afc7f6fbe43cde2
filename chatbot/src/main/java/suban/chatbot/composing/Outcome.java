package suban.chatbot.composing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.FurtherConcern;
import suban.classifier.concern.Concern;
import suban.classifier.emergency.Emergency;
import suban.classifier.emergency.Line;
import suban.models.embedding.Meaning;
import suban.models.text.Language;

/**
 * A decision with what its reply is made of.
 *
 * @param language to reply in
 * @param confidence 0 to 1
 * @param citation what an answer quotes; beside a concern what answers a question of the same message; or null
 * @param also what answers further questions of the same message; beside a concern without any, what is near to it
 * @param concern structured from the message, whatever was decided; null when nothing was structured
 * @param further concerns of the message beside that one
 * @param meaning of the text that {@code concern} was structured from, or null
 * @param line to call, null unless diverted
 */
public record Outcome(
        Decision decision,
        Language language,
        double confidence,
        @Nullable Citation citation,
        List<Citation> also,
        @Nullable Concern concern,
        List<FurtherConcern> further,
        @Nullable Meaning meaning,
        @Nullable Line line) {
    public Outcome {
        also = List.copyOf(also);
        further = List.copyOf(further);
    }

    /** The same, replied to in this language. */
    public Outcome in(Language spoken) {
        return new Outcome(decision, spoken, confidence, citation, also, concern, further, meaning, line);
    }

    /** A decision that needs nothing beside it. */
    public static Outcome of(Decision decision, Language language) {
        return sure(decision, language, 1);
    }

    /** A decision that needs nothing beside it, as sure as given. */
    public static Outcome sure(Decision decision, Language language, double confidence) {
        return new Outcome(decision, language, confidence, null, List.of(), null, List.of(), null, null);
    }

    public static Outcome diverted(Emergency emergency, Language language) {
        Line line = emergency.line();
        Decision.Divert divert = new Decision.Divert(line.code(), emergency.words(), emergency.probability());
        return new Outcome(divert, language, 1, null, List.of(), null, List.of(), null, line);
    }

    /** The resident confirmed what was doubtful. */
    public static Outcome diverted(Line line, double probability, Language language) {
        return new Outcome(
                new Decision.Divert(line.code(), null, probability),
                language,
                1,
                null,
                List.of(),
                null,
                List.of(),
                null,
                line);
    }

    /** Whether somebody is in danger is asked first. */
    public static Outcome askingForDanger(Emergency emergency, String about, Language language) {
        double p = emergency.probability();
        return sure(
                new Decision.AskDanger(emergency.line().code(), about, p, dangerChoices(language)), language, 1 - p);
    }

    static List<Choice> dangerChoices(Language language) {
        return List.of(
                new Choice(Phrases.IN_DANGER.in(language), Choice.Kind.REPLY, Decision.AskDanger.YES),
                new Choice(Phrases.NOT_IN_DANGER.in(language), Choice.Kind.REPLY, Decision.AskDanger.NO));
    }

    /** The same, said in other words or another language. */
    Outcome saying(Decision said, Language spoken) {
        return new Outcome(said, spoken, confidence, citation, also, concern, further, meaning, line);
    }

    public static Outcome answered(Decision.Answer answer, Citation citation) {
        return new Outcome(
                answer, answer.language(), answer.probability(), citation, List.of(), null, List.of(), null, null);
    }

    /** The same, remembering what was structured on the way. */
    public Outcome with(@Nullable Concern structured, @Nullable Meaning of) {
        return new Outcome(decision, language, confidence, citation, also, structured, further, of, line);
    }

    /** The same, answering further questions of the message as well. */
    public Outcome answering(List<Citation> others) {
        return new Outcome(decision, language, confidence, citation, others, concern, further, meaning, line);
    }

    /** The same with other concerns of the message, and with what answers its questions, beside it. */
    public Outcome beside(List<FurtherConcern> concerns, List<Citation> answers) {
        return new Outcome(
                decision,
                language,
                confidence,
                answers.isEmpty() ? citation : answers.getFirst(),
                answers.isEmpty() ? also : answers.subList(1, answers.size()),
                concern,
                concerns,
                meaning,
                line);
    }
}
