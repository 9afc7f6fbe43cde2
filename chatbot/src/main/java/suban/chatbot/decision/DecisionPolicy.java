package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.ChatSettings;
import suban.chatbot.Choice;
import suban.chatbot.Decision;
import suban.chatbot.Decision.AnsweredBy;
import suban.chatbot.Decision.TakenBecause;
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
    private static final double WANTS_ACTION = 0.5;
    private static final double CLEARLY_REPORTS = 0.9;
    private static final double RATHER_REPORTS = 0.3;
    /** Under this share of the best probability an article is no choice worth showing. */
    private static final double CHOICE_SHARE = 0.25;

    /** In Chinese characters; half as many words in English. */
    private static final int LONGEST_TOPIC = 6;

    private final ChatSettings settings;

    public DecisionPolicy(ChatSettings settings) {
        this.settings = settings;
    }

    public Decision decide(Evidence evidence, Language language) {
        boolean report = !evidence.concerns().isEmpty() && WantsAction.of(evidence) >= WANTS_ACTION;
        return report ? concern(evidence, TakenBecause.REPORTS) : onQuestion(evidence, language);
    }

    private Decision onQuestion(Evidence evidence, Language language) {
        if (isBareTopic(evidence, language)) return clarify(evidence, language);
        if (evidence.probability(0) >= settings.answerThreshold()) return answerOrClarify(evidence, language);
        if (articlesTogether(evidence) >= settings.answerThreshold()
                && evidence.probability(0) >= settings.clarifyThreshold()) {
            return clarify(evidence, language);
        }
        if (saysSomethingHappened(evidence) || asksAboutSomethingWrong(evidence)) {
            return concern(evidence, TakenBecause.NO_ARTICLE);
        }
        return clarifyOrUnknown(evidence, language);
    }

    /** Nothing but a name that several articles share: 居住证, "social security card". Any one of them would be a guess. */
    private static boolean isBareTopic(Evidence evidence, Language language) {
        String text = bare(evidence.text());
        boolean brief = language == Language.ZH
                ? text.length() <= LONGEST_TOPIC
                : text.split(" ", -1).length <= LONGEST_TOPIC / 2;
        if (!brief || text.isEmpty()) return false;
        return evidence.matches().stream()
                        .filter(match -> bare(match.title()).contains(text))
                        .count()
                > 1;
    }

    private static String bare(String text) {
        return FoldedText.of(text).text().replaceAll("[\\p{P}\\p{S}]", "").strip();
    }

    /** "路灯坏了找谁" when no article says: the answer is to have it mended. */
    private boolean asksAboutSomethingWrong(Evidence evidence) {
        boolean wrong =
                evidence.cues().complains() > 0 || (evidence.cues().here() > 0 && evidence.reports() >= RATHER_REPORTS);
        return wrong && evidence.serviceConfidence() >= settings.concernThreshold();
    }

    /** A clear complaint about a place is somebody's trouble, even when staff have to find its service. */
    private static boolean saysSomethingHappened(Evidence evidence) {
        Concern concern = evidence.concern();
        if (concern == null) return false;
        boolean placed = concern.district() != null || concern.street() != null || concern.place() != null;
        return placed
                && evidence.reports() >= CLEARLY_REPORTS
                && evidence.cues().complains() > 0;
    }

    private Decision answerOrClarify(Evidence evidence, Language language) {
        double best = evidence.probability(0);
        if (evidence.probability(1) >= settings.close() * best) return clarify(evidence, language);
        Match match = evidence.matches().getFirst();
        return new Decision.Answer(
                match.key().id(), match.version(), language, best, evidence.probability(1), AnsweredBy.SEARCH);
    }

    private Decision clarifyOrUnknown(Evidence evidence, Language language) {
        if (evidence.probability(0) >= settings.clarifyThreshold()) return clarify(evidence, language);
        @Nullable
        String nearest = evidence.matches().isEmpty()
                ? null
                : evidence.matches().getFirst().key().id();
        return new Decision.Unknown(nearest, evidence.probability(0), evidence.unknowns() + 1);
    }

    private Decision clarify(Evidence evidence, Language language) {
        double best = evidence.probability(0);
        List<Choice> choices = new ArrayList<>();
        for (Match match : evidence.matches()) {
            if (choices.size() == MOST_CHOICES || match.probability() < CHOICE_SHARE * best) break;
            choices.add(
                    new Choice(match.title(), Choice.Kind.ARTICLE, match.key().id()));
        }
        addService(evidence.concern(), choices, language);
        return new Decision.Clarify(choices, evidence.text(), best);
    }

    private void addService(@Nullable Concern concern, List<Choice> choices, Language language) {
        ServiceSlot service = concern == null ? null : concern.service();
        if (service == null || service.slot().confidence() < settings.concernThreshold()) return;
        String label = service.name().in(language);
        if (choices.stream().anyMatch(choice -> choice.label().equals(label))) return;
        if (choices.size() == MOST_CHOICES) choices.removeLast();
        choices.add(new Choice(label, Choice.Kind.SERVICE, service.code()));
    }

    private static double articlesTogether(Evidence evidence) {
        return evidence.matches().stream()
                .limit(MOST_CHOICES)
                .mapToDouble(Match::probability)
                .sum();
    }

    private static Decision concern(Evidence evidence, TakenBecause because) {
        List<Concern> concerns = evidence.concerns();
        Concern first = concerns.getFirst();
        ServiceSlot service = first.service();
        return new Decision.TakeConcern(
                evidence.text(),
                service == null ? null : service.code(),
                evidence.serviceConfidence(),
                evidence.reports(),
                first.missing(),
                concerns.stream().skip(1).map(Concern::title).toList(),
                because);
    }
}
