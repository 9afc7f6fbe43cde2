package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.Decision.TakenBecause;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Roles;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.knowledge.search.Match;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Decides on a message from its evidence. What wants the city to act becomes a concern even when an article is about
 * the topic; what an article answers is answered; what nothing answers stays unanswered.
 */
public final class DecisionPolicy {
    private static final int MOST_CHOICES = 4;
    private static final int MOST_TOPICS = 3;

    /** In Chinese characters; half as many words in English. */
    private static final int LONGEST_TOPIC = 6;

    private final FittedNumbers fitted;
    private final Margins margins;

    public DecisionPolicy(FittedNumbers fitted) {
        this.fitted = fitted;
        margins = fitted.margins();
    }

    /** @param found evidence whose candidates are in the order of search */
    public Decision decide(Evidence found, Language language) {
        FittedNumbers.Weights weights = fitted.of(language);
        Evidence evidence = found.weighed(weights);
        double act = ActModel.probability(evidence.actFeatures(), weights.act());
        if (!evidence.concerns().isEmpty() && act >= leastToAct(evidence, weights.thresholds())) {
            return concern(evidence, act, TakenBecause.REPORTS);
        }
        return onQuestion(evidence, weights.thresholds(), language);
    }

    /** The articles found, weighed for the message, best first. */
    public List<Candidate> weigh(Evidence found, Language language) {
        return found.weighed(fitted.of(language)).candidates();
    }

    /** Whether an article is sure enough to be quoted. */
    public boolean answers(Candidate candidate, Language language) {
        return candidate.probability() >= fitted.of(language).thresholds().answer();
    }

    /** Whether an article is likely enough to be offered. */
    public boolean mayAnswer(Candidate candidate, Language language) {
        return candidate.probability() >= fitted.of(language).thresholds().choose();
    }

    /** Whoever writes at length wants something done; it is short messages that are mistaken for reports. */
    private double leastToAct(Evidence evidence, FittedNumbers.Thresholds thresholds) {
        return switch (evidence.told().length()) {
            case SHORT, MEDIUM -> thresholds.act();
            case LONG -> Math.min(margins.actWhenLong(), thresholds.act());
            case LETTER -> Math.min(margins.actInLetter(), thresholds.act());
        };
    }

    private Decision onQuestion(Evidence evidence, FittedNumbers.Thresholds thresholds, Language language) {
        double best = evidence.probability(0);
        boolean close = evidence.probability(1) >= margins.close() * best
                || (best < margins.sureOfHead() && isHeadQuestion(evidence, language));
        if (isBareTopic(evidence, language)) return clarify(evidence, language);
        // How it is done here is no answer to how it is done there.
        boolean here = !evidence.told().otherCity();
        if (best >= thresholds.answer() && !close && here) return answer(evidence, language);
        if (evidence.answered() >= thresholds.choose()) return clarify(evidence, language);
        return isAboutService(evidence) ? offerService(evidence, language) : unknown(evidence);
    }

    /** Nothing but a name that several articles share: 居住证, "social security card". Any one of them would be a guess. */
    private static boolean isBareTopic(Evidence evidence, Language language) {
        String text = bare(evidence.told().gist());
        boolean brief = language == Language.ZH
                ? text.length() <= LONGEST_TOPIC
                : text.split(" ", -1).length <= LONGEST_TOPIC / 2;
        if (!brief || text.isEmpty()) return false;
        return evidence.candidates().stream()
                        .filter(candidate -> bare(candidate.match().title()).contains(text))
                        .count()
                > 1;
    }

    /** A thing and how to get it: its first, a lost one or a new one? */
    private static boolean isHeadQuestion(Evidence evidence, Language language) {
        String text = evidence.told().gist();
        return evidence.candidates().size() > 1
                && ReadingWords.in(language).any("head").matcher(text).find();
    }

    private static String bare(String text) {
        return FoldedText.of(text).text().replaceAll("[\\p{P}\\p{S}]", "").strip();
    }

    private static Decision answer(Evidence evidence, Language language) {
        Match match = evidence.candidates().getFirst().match();
        return new Decision.Answer(
                match.key().id(),
                match.version(),
                language,
                evidence.probability(0),
                evidence.probability(1),
                AnsweredBy.SEARCH);
    }

    /** "路灯坏了找谁" when no article says: it can be reported. */
    private boolean isAboutService(Evidence evidence) {
        Roles roles = evidence.told().roles();
        return evidence.serviceConfidence() >= margins.sureOfService()
                && evidence.told().cues().complains() > 0
                && roles.remark() < Math.max(roles.report(), roles.question());
    }

    private Decision offerService(Evidence evidence, Language language) {
        List<Choice> choices = choices(evidence, MOST_TOPICS, 0);
        addService(evidence.concern(), choices, language);
        return new Decision.Clarify(choices, evidence.text(), evidence.probability(0));
    }

    /** What comes nearest is offered as topics, never as an answer; everyday talk is near to nothing. */
    private static Decision unknown(Evidence evidence) {
        boolean asks =
                evidence.told().roles().remark() < evidence.told().roles().question();
        List<Choice> topics = asks ? choices(evidence, MOST_TOPICS, 0) : List.of();
        @Nullable
        String nearest = evidence.candidates().isEmpty()
                ? null
                : evidence.candidates().getFirst().match().key().id();
        return new Decision.Unknown(nearest, evidence.probability(0), evidence.unknowns() + 1, topics, evidence.text());
    }

    private Decision clarify(Evidence evidence, Language language) {
        double best = evidence.probability(0);
        double least = isHeadQuestion(evidence, language) ? 0 : margins.choice() * best;
        List<Choice> choices = choices(evidence, MOST_CHOICES, least);
        addService(evidence.concern(), choices, language);
        return new Decision.Clarify(choices, evidence.text(), best);
    }

    private static List<Choice> choices(Evidence evidence, int most, double least) {
        List<Choice> choices = new ArrayList<>();
        for (Candidate candidate : evidence.candidates()) {
            if (choices.size() == most || candidate.probability() < least) break;
            Match match = candidate.match();
            choices.add(
                    new Choice(match.title(), Choice.Kind.ARTICLE, match.key().id()));
        }
        return choices;
    }

    private void addService(@Nullable Concern concern, List<Choice> choices, Language language) {
        ServiceSlot service = concern == null ? null : concern.service();
        if (service == null || service.slot().confidence() < margins.sureOfService()) return;
        String label = service.name().in(language);
        if (choices.stream().anyMatch(choice -> choice.label().equals(label))) return;
        if (choices.size() == MOST_CHOICES) choices.removeLast();
        choices.add(new Choice(label, Choice.Kind.SERVICE, service.code()));
    }

    private static Decision concern(Evidence evidence, double act, TakenBecause because) {
        List<Concern> concerns = evidence.concerns();
        Concern first = concerns.getFirst();
        ServiceSlot service = first.service();
        return new Decision.TakeConcern(
                evidence.text(),
                service == null ? null : service.code(),
                evidence.serviceConfidence(),
                act,
                first.missing(),
                concerns.stream().skip(1).map(Concern::title).toList(),
                because);
    }
}
