package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Decision.AnsweredBy;
import suban.chatbot.composing.NearestSection;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.Candidate;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FollowUps;
import suban.chatbot.decision.FollowUps.Relation;
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
import suban.knowledge.ArticleKey;
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
    private final NearestSection nearestSection;

    Lookup(
            Reading reading,
            RoleReader roles,
            Background background,
            OtherCities otherCities,
            DecisionPolicy policy,
            PublishedArticles articles,
            NearestSection nearestSection) {
        this.reading = reading;
        this.roles = roles;
        this.background = background;
        this.otherCities = otherCities;
        this.policy = policy;
        this.articles = articles;
        this.nearestSection = nearestSection;
    }

    /** All that tells what to do with a message: its words first, then, once it is there, its meaning. */
    Evidence gather(Understood message, Meaning meaning, Supplier<Evidence.Told> told, int unknowns) {
        Language language = message.language();
        Draft draft = reading.draft(message.text(), language);
        List<Match> found = reading.search(asked(message, meaning), language, district(draft));
        List<Concern> concerns = reading.complete(draft, meaning);
        return new Evidence(message.text(), told.get(), candidates(found, concerns), concerns, unknowns);
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

    /** @param gathered of the message, asked for only when the conversation does not settle it */
    Outcome find(Understood message, Dialogue dialogue, Meaning meaning, Supplier<Evidence> gathered) {
        Language language = message.language();
        Relation relation = relation(message, dialogue);
        if (relation == Relation.CONTINUES) {
            Optional<Outcome> continued = continued(dialogue, language, meaning.embedding());
            if (continued.isPresent()) return continued.get();
        }
        Evidence evidence = gathered.get();
        Outcome outcome = outcome(policy.decide(evidence, language), language, evidence.candidates());
        if (relation == Relation.SAME_TOPIC && !(outcome.decision() instanceof Decision.Answer)) {
            outcome = continued(dialogue, language, meaning.embedding()).orElse(outcome);
        }
        return outcome.with(evidence.concern(), meaning.embedding().get());
    }

    private Relation relation(Understood message, Dialogue dialogue) {
        Citation topic = dialogue.topic();
        if (topic == null) return Relation.OTHER;
        // Somebody who changes language goes on in the same article's translation.
        String article = articles.foldedText(new ArticleKey(topic.article(), message.language()));
        if (article.isEmpty()) return Relation.OTHER;
        return FollowUps.relation(message.folded(), message.language(), article);
    }

    /** The section of the article quoted before that fits the message best. */
    private Optional<Outcome> continued(Dialogue dialogue, Language language, Supplier<Embedding> embedding) {
        Citation topic = dialogue.topic();
        if (topic == null) return Optional.empty();
        return articles.findCurrent(new ArticleKey(topic.article(), language))
                .map(version -> PublishedArticles.cite(version, nearestSection.find(version, embedding.get())))
                .map(citation -> Outcome.answered(
                        new Decision.Answer(
                                citation.article(),
                                citation.version(),
                                citation.language(),
                                1,
                                0,
                                AnsweredBy.FOLLOW_UP),
                        citation));
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
        return new Outcome(decision, language, confidence, null, null, null, null);
    }

    private static @Nullable String district(Draft draft) {
        Slot district = draft.firmDistrict();
        return district == null ? null : district.value();
    }
}
