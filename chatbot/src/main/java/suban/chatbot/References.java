package suban.chatbot;

import java.util.List;
import java.util.Optional;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.ChoicePicker;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.Decision.TakenBecause;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.search.Match;
import suban.models.embedding.Meaning;
import suban.models.text.Language;

/** Messages that name what they mean: a choice that was offered, or the exact title of an article. */
final class References {
    private final PublishedArticles articles;
    private final Reading reading;

    References(PublishedArticles articles, Reading reading) {
        this.articles = articles;
        this.reading = reading;
    }

    /** What a picked choice leads to, read with the message that was unclear. */
    Optional<Outcome> choice(Choice choice, Dialogue dialogue) {
        Language language = dialogue.spoken();
        if (language == null) return Optional.empty();
        String about = dialogue.choicesAbout();
        return switch (choice.kind()) {
            case ARTICLE -> article(choice, about, language);
            case SERVICE -> Optional.of(service(choice, about, language));
            case REPLY -> Optional.empty();
        };
    }

    /** The offered choice that a message picks. */
    static Optional<Choice> pick(Understood message, Dialogue dialogue) {
        return ChoicePicker.pick(message.folded(), dialogue.choices());
    }

    private Optional<Outcome> article(Choice choice, String about, Language language) {
        ArticleKey key = new ArticleKey(choice.code(), language);
        Optional<Citation> passage = reading.search(reading.readAgain(about, language), language, null).stream()
                .filter(match -> match.key().equals(key))
                .findFirst()
                .map(Match::passage)
                .flatMap(fitting -> articles.findCurrent(key).map(v -> PublishedArticles.cite(v, fitting)));
        return passage.or(() -> articles.findCurrent(key).map(PublishedArticles::citeSummary))
                .map(citation -> answered(citation, AnsweredBy.CHOICE));
    }

    /** The report that a choice stands for. */
    Outcome service(Choice choice, String about, Language language) {
        Meaning meaning = reading.readAgain(about, language);
        List<Concern> concerns = reading.complete(reading.draft(about, language), meaning);
        Concern concern = reading.withService(concerns.getFirst(), choice.code(), about);
        Decision.TakeConcern taken =
                new Decision.TakeConcern(about, choice.code(), 1, 1, concern.missing(), List.of(), TakenBecause.CHOSEN);
        return Outcome.of(taken, language).with(concern, meaning);
    }

    /** Whether an article is written for the message, word for word. */
    boolean isQuestion(Understood message) {
        return articles.isQuestion(message.gist(), message.language());
    }

    Optional<Outcome> title(Understood message) {
        return articles.findByTitle(message.folded(), message.language()).map(References::title);
    }

    private static Outcome title(ArticleVersion version) {
        return answered(PublishedArticles.citeSummary(version), AnsweredBy.TITLE);
    }

    private static Outcome answered(Citation citation, AnsweredBy by) {
        return Outcome.answered(
                new Decision.Answer(citation.article(), citation.version(), citation.language(), 1, 0, by), citation);
    }
}
