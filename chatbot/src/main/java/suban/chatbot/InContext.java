package suban.chatbot;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import suban.chatbot.composing.NearestSection;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.Candidate;
import suban.chatbot.decision.DecisionPolicy;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.understanding.FollowUps;
import suban.chatbot.understanding.Roles;
import suban.chatbot.understanding.Understood;
import suban.classifier.messages.FollowUp;
import suban.knowledge.ArticleKey;
import suban.models.embedding.Meaning;
import suban.models.text.Language;

/**
 * Reads a message together with what was said before it: 要多久 after a question asks it of the same article, 福华路23号 after
 * a report is where it happened, 有补贴吗 after either may be another article's. What stands by itself is left to itself.
 */
final class InContext {
    /** A service that a message names this surely by itself is what it is about, whatever was said before. */
    private static final double SURE_OF_ITSELF = 0.6;

    private final Reading reading;
    private final Lookup lookup;
    private final AddedDetails details;
    private final DecisionPolicy policy;
    private final Margins margins;
    private final PublishedArticles articles;
    private final ReportedLater reportedLater;
    private final NearestSection nearestSection;

    InContext(
            Reading reading,
            Lookup lookup,
            AddedDetails details,
            DecisionPolicy policy,
            Margins margins,
            PublishedArticles articles,
            ReportedLater reportedLater,
            NearestSection nearestSection) {
        this.reading = reading;
        this.lookup = lookup;
        this.details = details;
        this.policy = policy;
        this.margins = margins;
        this.articles = articles;
        this.reportedLater = reportedLater;
        this.nearestSection = nearestSection;
    }

    /** @param own evidence of the message by itself */
    Optional<Outcome> find(
            Understood message, Dialogue dialogue, Meaning meaning, Supplier<FollowUps> read, Supplier<Evidence> own) {
        // Nothing was said before that it could go on about; a draft is something.
        String before = dialogue.before();
        if (before == null) return Optional.empty();
        FollowUps follow = read.get();
        if (dialogue.draft() != null && !(follow.isLikely(FollowUp.ASPECT) && dialogue.topic() != null)) {
            return inReport(message, dialogue, follow, own);
        }
        if (isOtherTrouble(message, dialogue, own)) return Optional.empty();
        Optional<Outcome> later = reportedLater.find(message, dialogue, before);
        if (later.isPresent()) return later;
        if (dialogue.topic() != null) return onTopic(message, dialogue, dialogue.topic(), meaning, follow, own);
        return follow.isDependent() || isMoreOfTheSame(message, dialogue, own)
                ? onQuestion(message, dialogue, before, own)
                : Optional.empty();
    }

    /** A report of its own after a message that was unclear: 居住证, then 井盖没了 桃园路. */
    private boolean isOtherTrouble(Understood message, Dialogue dialogue, Supplier<Evidence> own) {
        return dialogue.lastDecision() instanceof Decision.Clarify clarify
                && policy.decide(own.get(), message.language()) instanceof Decision.TakeConcern taken
                && taken.service() != null
                && taken.confidence() >= SURE_OF_ITSELF
                && clarify.choices().stream().noneMatch(choice -> choice.code().equals(taken.service()));
    }

    /** A report after a message that was unclear: 工资少发, then 加班也没给. */
    private boolean isMoreOfTheSame(Understood message, Dialogue dialogue, Supplier<Evidence> own) {
        return dialogue.lastDecision() instanceof Decision.Clarify clarify
                && policy.decide(own.get(), message.language()) instanceof Decision.TakeConcern taken
                && clarify.choices().stream().anyMatch(choice -> choice.code().equals(taken.service()));
    }

    private Optional<Outcome> inReport(
            Understood message, Dialogue dialogue, FollowUps follow, Supplier<Evidence> own) {
        Decision.TakeConcern draft = dialogue.draft();
        if (draft == null) return Optional.empty();
        Language language = message.language();
        boolean dependent = follow.isDependent();
        boolean another = switch (policy.decide(own.get(), language)) {
            // What asks nothing tells more about the report, whatever article is near to it.
            case Decision.Answer answer ->
                !dependent
                        && (message.cues().asks() > 0
                                || isQuestion(own.get().told().roles()));
            case Decision.TakeConcern taken ->
                AnotherReport.is(taken, draft, own.get(), margins) && (!dependent || AnotherReport.saysSo(message));
            default -> !dependent && message.cues().asks() > 0;
        };
        if (another) return Optional.empty();
        if (message.cues().asks() > 0) {
            Optional<Outcome> answered = best(together(draft.text(), message, dialogue), language)
                    .filter(candidate -> policy.answers(candidate, language))
                    .flatMap(this::quoted);
            if (answered.isPresent()) return answered;
        }
        return details.add(message, dialogue);
    }

    private Optional<Outcome> onTopic(
            Understood message,
            Dialogue dialogue,
            Citation topic,
            Meaning meaning,
            FollowUps follow,
            Supplier<Evidence> own) {
        Language language = message.language();
        String question = subject(dialogue, topic, language);
        Optional<String> subject = FollowingUp.newSubject(message);
        if (subject.isPresent()) {
            Optional<Outcome> other = onSubject(subject.get(), question, topic, message, dialogue);
            if (other.isPresent()) return other;
        }
        if (!follow.isDependent() && subject.isEmpty()) return Optional.empty();
        if (standsAlone(own.get(), follow, language)) return Optional.empty();
        Evidence together = together(question, message, dialogue);
        if (follow.isLikely(FollowUp.DETAIL)) {
            Outcome told = lookup.decided(together, language);
            boolean trouble = message.cues().complains() > 0
                    || Understood.of(question, language).cues().complains() > 0;
            return trouble && told.decision() instanceof Decision.TakeConcern
                    ? Optional.of(told)
                    : stay(topic, language, meaning);
        }
        List<Candidate> candidates = policy.weigh(together, language);
        double stays = candidates.stream()
                .filter(candidate -> isAbout(candidate, topic))
                .mapToDouble(Candidate::probability)
                .findFirst()
                .orElse(0);
        Optional<Outcome> moved = candidates.stream()
                .findFirst()
                .filter(candidate -> !isAbout(candidate, topic))
                .filter(candidate -> policy.answers(candidate, language)
                        && candidate.probability() >= margins.anotherArticle() * stays)
                .flatMap(this::quoted);
        return moved.or(() -> stay(topic, language, meaning));
    }

    private static boolean isQuestion(Roles roles) {
        return roles.question() > roles.report();
    }

    /** Whatever it sounds like: a sure answer to a question of its own, or trouble that is told. */
    private boolean standsAlone(Evidence own, FollowUps follow, Language language) {
        return switch (policy.decide(own, language)) {
            // 要带啥 is asked of everything, however near one article is to it.
            case Decision.Answer answer ->
                answer.probability() >= margins.sureOfOwn() && follow.dependent() < margins.plainFollowUp();
            case Decision.TakeConcern taken -> own.told().cues().complains() > 0;
            default -> false;
        };
    }

    /** The old question about a new subject: an article that speaks of it, if another one does. */
    private Optional<Outcome> onSubject(
            String subject, String question, Citation topic, Understood message, Dialogue dialogue) {
        Language language = message.language();
        Understood full = Understood.of(FollowingUp.inFull(subject, question, language), language);
        return Stream.concat(
                        policy.weigh(lookup.evidence(full, dialogue.unknowns()), language).stream(),
                        policy.weigh(together(question, message, dialogue), language).stream())
                .filter(candidate -> !isAbout(candidate, topic))
                .filter(candidate -> articles.asks(candidate.match().key(), subject))
                .max(Comparator.comparingDouble(Candidate::probability))
                .filter(candidate -> candidate.probability() >= margins.newSubject())
                .flatMap(this::quoted);
    }

    private static boolean isAbout(Candidate candidate, Citation topic) {
        return candidate.match().key().id().equals(topic.article());
    }

    private Optional<Outcome> quoted(Candidate candidate) {
        return articles.cite(candidate.match()).map(citation -> answered(citation, candidate.probability()));
    }

    /** After a message that nothing answered, or that several articles might. */
    private Optional<Outcome> onQuestion(
            Understood message, Dialogue dialogue, String question, Supplier<Evidence> alone) {
        Evidence together = together(question, message, dialogue);
        Outcome outcome = lookup.decided(together, message.language());
        if (outcome.decision() instanceof Decision.TakeConcern) return Optional.of(outcome);
        boolean own = policy.decide(alone.get(), message.language()) instanceof Decision.Unknown;
        return outcome.decision() instanceof Decision.Unknown && !own || !isAmong(outcome, dialogue)
                ? Optional.empty()
                : Optional.of(outcome);
    }

    /** After choices, a detail picks one of them; it does not lead elsewhere by a word that it happens to share. */
    private static boolean isAmong(Outcome outcome, Dialogue dialogue) {
        List<Choice> choices = dialogue.choices();
        return !(outcome.decision() instanceof Decision.Answer answer)
                || choices.isEmpty()
                || choices.stream().anyMatch(choice -> choice.code().equals(answer.article()));
    }

    /** What was asked before, in the language of the message. */
    private String subject(Dialogue dialogue, Citation topic, Language language) {
        if (dialogue.question() != null && dialogue.spoken() == language) return dialogue.question();
        return articles.findCurrent(new ArticleKey(topic.article(), language))
                .map(version -> version.article().title())
                .orElse(topic.title());
    }

    private Evidence together(String before, Understood message, Dialogue dialogue) {
        return lookup.evidence(Understood.of(before + "\n" + message.text(), message.language()), dialogue.unknowns());
    }

    private Optional<Candidate> best(Evidence together, Language language) {
        return policy.weigh(together, language).stream().findFirst();
    }

    /** The section of the article quoted before that fits the message best. */
    private Optional<Outcome> stay(Citation topic, Language language, Meaning meaning) {
        return articles.findCurrent(new ArticleKey(topic.article(), language))
                .map(version -> PublishedArticles.cite(
                        version,
                        nearestSection.find(version, meaning.embedding().get())))
                .map(citation -> answered(citation, 1));
    }

    private static Outcome answered(Citation citation, double probability) {
        return Outcome.answered(
                new Decision.Answer(
                        citation.article(),
                        citation.version(),
                        citation.language(),
                        probability,
                        0,
                        AnsweredBy.FOLLOW_UP),
                citation);
    }
}
