package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Decision.AnsweredBy;
import suban.chatbot.composing.NearestSection;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.AsksOrReports;
import suban.chatbot.decision.Belief;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.FollowUps;
import suban.chatbot.decision.FollowUps.Relation;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Draft;
import suban.classifier.concern.Slot;
import suban.knowledge.ArticleKey;
import suban.knowledge.search.Match;
import suban.models.embedding.Meaning;
import suban.models.text.Language;

/** Looks a message up: structures it, searches the articles, and lets the policy decide. */
final class Lookup {
    private final Reading reading;
    private final AsksOrReports asksOrReports;
    private final DecisionPolicy policy;
    private final PublishedArticles articles;
    private final NearestSection nearestSection;

    Lookup(
            Reading reading,
            AsksOrReports asksOrReports,
            DecisionPolicy policy,
            PublishedArticles articles,
            NearestSection nearestSection) {
        this.reading = reading;
        this.asksOrReports = asksOrReports;
        this.policy = policy;
        this.articles = articles;
        this.nearestSection = nearestSection;
    }

    /** All that tells what to do with a message: its words first, then, once it is there, its meaning. */
    Evidence gather(Understood message, Meaning meaning, int unknowns) {
        Language language = message.language();
        Draft draft = reading.draft(message.text(), language);
        List<Match> found = reading.search(meaning, language, district(draft));
        List<Concern> concerns = reading.complete(draft, meaning);
        double reports = asksOrReports.reports(
                message.cues(), language, meaning.embedding().get());
        Belief.Message known = new Belief.Message(
                concerns.isEmpty() ? null : concerns.getFirst().service(),
                language,
                message.text().length());
        List<Match> matches = Belief.weigh(found, known, articles::services);
        return new Evidence(message.text(), message.cues(), reports, matches, concerns, unknowns);
    }

    /** @param gathered of the message, asked for only when the conversation does not settle it */
    Outcome find(Understood message, Dialogue dialogue, Meaning meaning, Supplier<Evidence> gathered) {
        Language language = message.language();
        Relation relation = relation(message, dialogue);
        if (relation == Relation.CONTINUES) {
            Optional<Outcome> continued = continued(dialogue, meaning.embedding());
            if (continued.isPresent()) return continued.get();
        }
        Evidence evidence = gathered.get();
        Outcome outcome = outcome(policy.decide(evidence, language), language, evidence.matches());
        if (relation == Relation.SAME_TOPIC && !(outcome.decision() instanceof Decision.Answer)) {
            outcome = continued(dialogue, meaning.embedding()).orElse(outcome);
        }
        return outcome.with(evidence.concern(), meaning.embedding().get());
    }

    private Relation relation(Understood message, Dialogue dialogue) {
        Citation topic = dialogue.topic();
        if (topic == null || topic.language() != message.language()) return Relation.OTHER;
        String article = articles.foldedText(new ArticleKey(topic.article(), topic.language()));
        return FollowUps.relation(message.folded(), message.language(), article);
    }

    /** The section of the article quoted before that fits the message best. */
    private Optional<Outcome> continued(Dialogue dialogue, Supplier<Embedding> embedding) {
        Citation topic = dialogue.topic();
        if (topic == null) return Optional.empty();
        return articles.findCurrent(new ArticleKey(topic.article(), topic.language()))
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

    private Outcome outcome(Decision decision, Language language, List<Match> matches) {
        double confidence = switch (decision) {
            case Decision.Clarify clarify -> clarify.probability();
            case Decision.TakeConcern taken -> taken.confidence();
            case Decision.Unknown unknown -> 1 - unknown.probability();
            default -> 1;
        };
        if (decision instanceof Decision.Answer answer) {
            Optional<Citation> citation = articles.cite(matches.getFirst());
            if (citation.isPresent()) return Outcome.answered(answer, citation.get());
            // Taken back between search and quoting: as if it had not been found.
            return Outcome.of(new Decision.Unknown(answer.article(), 0, 1), language);
        }
        return new Outcome(decision, language, confidence, null, null, null, null);
    }

    private static @Nullable String district(Draft draft) {
        Slot district = draft.firmDistrict();
        return district == null ? null : district.value();
    }
}
