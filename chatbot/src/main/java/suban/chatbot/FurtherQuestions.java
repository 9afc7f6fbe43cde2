package suban.chatbot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Sentences;
import suban.chatbot.understanding.Understood;
import suban.models.embedding.Meaning;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Finds what else a message asks: 护照怎么办？公积金呢，怎么提取？ is about two articles, and each is quoted. A part counts when
 * an article answers it by itself. Messages of one part cost nothing.
 */
final class FurtherQuestions {
    private static final int MOST_PARTS = 3;
    private static final int SHORTEST = 4;

    private final Reading reading;
    private final Lookup lookup;
    private final DecisionPolicy policy;
    private final PublishedArticles articles;

    FurtherQuestions(Reading reading, Lookup lookup, DecisionPolicy policy, PublishedArticles articles) {
        this.reading = reading;
        this.lookup = lookup;
        this.policy = policy;
        this.articles = articles;
    }

    /** The outcome with the answers to the parts that it leaves out; the first of them when it answers nothing at all. */
    Outcome with(Outcome outcome, Understood message) {
        boolean answers = outcome.decision() instanceof Decision.Answer;
        if (!answers && !(outcome.decision() instanceof Decision.TakeConcern) && !isUnanswered(outcome)) return outcome;
        List<Outcome> further = further(outcome, message);
        if (further.isEmpty()) return outcome;
        if (!isUnanswered(outcome)) {
            return outcome.answering(Stream.concat(outcome.also().stream(), citations(further).stream())
                    .toList());
        }
        Outcome first = further.removeFirst();
        return first.answering(citations(further));
    }

    private static boolean isUnanswered(Outcome outcome) {
        return outcome.decision() instanceof Decision.Unknown || outcome.decision() instanceof Decision.Clarify;
    }

    private static List<Citation> citations(List<Outcome> answers) {
        return answers.stream().map(Outcome::citation).filter(Objects::nonNull).toList();
    }

    private List<Outcome> further(Outcome outcome, Understood message) {
        List<Outcome> further = new ArrayList<>();
        List<String> known = new ArrayList<>();
        if (outcome.decision() instanceof Decision.Answer answer) known.add(answer.article());
        for (String part : parts(message)) {
            answer(part, message.language())
                    .filter(found ->
                            found.decision() instanceof Decision.Answer answer && !known.contains(answer.article()))
                    .ifPresent(found -> {
                        known.add(((Decision.Answer) found.decision()).article());
                        further.add(found);
                    });
        }
        return further;
    }

    /** @param spoken the message's language; a part of it may be in the other one, and is read by that one's model */
    private Optional<Outcome> answer(String part, Language spoken) {
        Understood message = Understood.of(part, spoken);
        if (message.cues().asks() == 0) return Optional.empty();
        Language language = message.language();
        Meaning meaning = reading.read(message.gist(), language);
        Evidence evidence = lookup.gather(message, meaning, lookup.told(message, meaning), 0);
        return Optional.of(lookup.decided(evidence, language));
    }

    /** What a message is made of where it says that it asks more; none when it is of one part or a letter. */
    private static List<String> parts(Understood message) {
        if (LengthClass.of(message.gist()) == LengthClass.LETTER) return List.of();
        Pattern another = ReadingWords.in(message.language()).any("another-question");
        List<String> parts = Sentences.of(message.text()).stream()
                .flatMap(sentence -> another.splitAsStream(sentence))
                .map(String::strip)
                .filter(part -> part.codePoints().filter(Character::isLetter).count() >= SHORTEST)
                .toList();
        return parts.size() < 2 || parts.size() > MOST_PARTS ? List.of() : parts;
    }
}
