package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.Candidate;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.Background;
import suban.chatbot.understanding.Cues;
import suban.chatbot.understanding.OtherCities;
import suban.chatbot.understanding.RoleReader;
import suban.chatbot.understanding.Sentences;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Draft;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.service.Suggestion;
import suban.knowledge.search.Match;
import suban.models.embedding.Meaning;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** Looks a message up: structures it, searches the articles, and lets the policy decide. */
final class Lookup {
    private static final int MOST_ASKED = 2;
    private static final int LONGEST_ASKED = 300;

    private final Reading reading;
    private final RoleReader roles;
    private final Background background;
    private final OtherCities otherCities;
    private final DecisionPolicy policy;
    private final PublishedArticles articles;
    private final Stopwatch.Listener listener;

    Lookup(
            Reading reading,
            RoleReader roles,
            Background background,
            OtherCities otherCities,
            DecisionPolicy policy,
            PublishedArticles articles,
            Stopwatch.Listener listener) {
        this.listener = listener;
        this.reading = reading;
        this.roles = roles;
        this.background = background;
        this.otherCities = otherCities;
        this.policy = policy;
        this.articles = articles;
    }

    /** All that tells what to do with a message: its words first, then, once it is there, its meaning. */
    Evidence gather(Understood message, Meaning meaning, Supplier<Evidence.Told> told, int unknowns) {
        Language language = message.language();
        Draft draft = reading.draft(message.text(), language);
        if (OnlyDetails.in(draft) || message.gist().chars().noneMatch(Character::isLetter))
            return new Evidence(message.text(), told.get(), List.of(), List.of(), unknowns);
        Stopwatch watch = new Stopwatch(listener);
        List<Match> found = reading.search(asked(message, meaning), language, district(draft));
        List<Concern> concerns = reading.complete(draft, meaning);
        watch.done(TurnObserver.Step.RETRIEVE);
        return new Evidence(message.text(), told.get(), candidates(found, concerns), concerns, unknowns);
    }

    /** The same for a message whose meaning nobody has begun to read. */
    Evidence evidence(Understood message, int unknowns) {
        Meaning meaning = reading.read(message.gist(), message.language());
        return gather(message, meaning, told(message, meaning), unknowns);
    }

    /** The same for a part of a message that is about one concern. */
    Evidence evidence(Understood part, Concern concern) {
        Language language = part.language();
        Meaning meaning = reading.read(part.gist(), language);
        Slot district = concern.firmDistrict();
        List<Match> found = reading.search(asked(part, meaning), language, district == null ? null : district.value());
        List<Concern> concerns = List.of(concern);
        return new Evidence(part.text(), told(part, meaning).get(), candidates(found, concerns), concerns, 0);
    }

    /** Of a long message only what it asks is looked up: its story lies near to everything and nothing. */
    private Meaning asked(Understood message, Meaning whole) {
        if (LengthClass.of(message.gist()) != LengthClass.LETTER) return whole;
        List<String> asking = Sentences.of(message.text()).stream()
                .map(sentence -> FoldedText.of(sentence).text())
                .filter(sentence -> Cues.of(sentence, message.language()).asks() > 0)
                .toList();
        if (asking.isEmpty()) return whole;
        String last = String.join("\n", asking.subList(Math.max(0, asking.size() - MOST_ASKED), asking.size()));
        return last.length() > LONGEST_ASKED ? whole : reading.read(last, message.language());
    }

    /** What a message tells by itself, found out when it is first asked for. */
    Supplier<Evidence.Told> told(Understood message, Meaning meaning) {
        return new Once<>(() -> {
            Embedding embedding = meaning.embedding().get();
            return new Evidence.Told(
                    message.gist(),
                    message.cues(),
                    roles.read(meaning.text(), message.cues(), message.language(), embedding),
                    background.nearest(message.language(), embedding),
                    otherCities.isAbout(message.gist()),
                    LengthClass.of(message.gist()));
        });
    }

    /** An article about the service that the message is about has the classifier's word, too. */
    private List<Candidate> candidates(List<Match> found, List<Concern> concerns) {
        Map<String, Double> services =
                concerns.isEmpty() ? Map.of() : confidences(concerns.getFirst().service());
        return found.stream()
                .map(match -> {
                    double agrees = articles.services(match.key()).stream()
                            .mapToDouble(service -> services.getOrDefault(service, 0.0))
                            .sum();
                    return new Candidate(match, agrees, match.probability());
                })
                .toList();
    }

    private static Map<String, Double> confidences(@Nullable ServiceSlot service) {
        Map<String, Double> confidences = new HashMap<>();
        if (service == null) return confidences;
        for (Suggestion other : service.alternatives()) confidences.put(other.code(), other.confidence());
        confidences.put(service.code(), service.slot().confidence());
        return confidences;
    }

    /** What the message comes to by itself. */
    Outcome decided(Evidence evidence, Language language) {
        Outcome outcome = outcome(policy.decide(evidence, language), language, evidence.candidates());
        if (outcome.decision() instanceof Decision.TakeConcern) outcome = outcome.answering(beside(evidence, language));
        return outcome.with(evidence.concern(), null);
    }

    /** An article about what is reported is named beside it. */
    private List<Citation> beside(Evidence evidence, Language language) {
        return policy.weigh(evidence, language).stream()
                .limit(1)
                .filter(candidate -> policy.mayAnswer(candidate, language))
                .flatMap(candidate -> articles.cite(candidate.match()).stream())
                .toList();
    }

    private Outcome outcome(Decision decision, Language language, List<Candidate> candidates) {
        double confidence = switch (decision) {
            case Decision.Clarify clarify -> clarify.probability();
            case Decision.TakeConcern taken -> taken.confidence();
            case Decision.Unknown unknown -> 1 - unknown.probability();
            default -> 1;
        };
        if (decision instanceof Decision.Answer answer) {
            Optional<Citation> citation = candidates.stream()
                    .map(Candidate::match)
                    .filter(match -> match.key().id().equals(answer.article()))
                    .findFirst()
                    .flatMap(articles::cite);
            if (citation.isPresent()) return Outcome.answered(answer, citation.get());
            // Taken back between search and quoting: as if it had not been found.
            return Outcome.of(new Decision.Unknown(answer.article(), 0, 1, List.of(), ""), language);
        }
        return Outcome.sure(decision, language, confidence);
    }

    private static @Nullable String district(Draft draft) {
        Slot district = draft.firmDistrict();
        return district == null ? null : district.value();
    }
}
