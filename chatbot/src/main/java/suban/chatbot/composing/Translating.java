package suban.chatbot.composing;

import java.util.List;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/** Says in one language what was found out in another, as far as the city wrote it in both. Thread-safe. */
public final class Translating {
    private final PublishedArticles articles;
    private final ServiceCatalogue catalogue;

    public Translating(PublishedArticles articles, ServiceCatalogue catalogue) {
        this.articles = articles;
        this.catalogue = catalogue;
    }

    /** The same outcome in a language; an answer that the city has in its own language only stays in that. */
    public Outcome in(Language language, Outcome outcome) {
        return switch (outcome.decision()) {
            case Decision.Answer answer ->
                articles.findCurrent(new ArticleKey(answer.article(), language))
                        .map(version -> Outcome.answered(
                                new Decision.Answer(
                                        answer.article(),
                                        version.number(),
                                        language,
                                        answer.probability(),
                                        answer.runnerUp(),
                                        answer.by()),
                                PublishedArticles.citeSummary(version)))
                        .orElse(outcome);
            case Decision.Clarify clarify ->
                outcome.saying(
                        new Decision.Clarify(
                                choices(clarify.choices(), language), clarify.about(), clarify.probability()),
                        language);
            case Decision.Unknown unknown ->
                outcome.saying(
                        new Decision.Unknown(
                                unknown.nearest(),
                                unknown.probability(),
                                unknown.inARow(),
                                choices(unknown.topics(), language),
                                unknown.about()),
                        language);
            case Decision.AskDanger asked ->
                outcome.saying(
                        new Decision.AskDanger(
                                asked.line(), asked.about(), asked.probability(), Outcome.dangerChoices(language)),
                        language);
            default -> outcome.saying(outcome.decision(), language);
        };
    }

    private List<Choice> choices(List<Choice> choices, Language language) {
        return choices.stream()
                .map(choice -> new Choice(label(choice, language), choice.kind(), choice.code()))
                .toList();
    }

    private String label(Choice choice, Language language) {
        return switch (choice.kind()) {
            case ARTICLE ->
                articles.findCurrent(new ArticleKey(choice.code(), language))
                        .map(version -> version.article().title())
                        .orElse(choice.label());
            case SERVICE -> catalogue.getService(choice.code()).name().in(language);
            case REPLY -> choice.label();
        };
    }
}
