package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.chatbot.decision.ServiceChoice;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Draft;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.SearchRequest;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.Meaning;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** What the models and the index make of a text. A text is read once, and its meaning handed on. */
final class Reading {
    private static final int MATCHES = 8;

    private final EmbeddingModels models;
    private final ArticleIndex index;
    private final Structurer structurer;
    private final Spelling spelling;
    private final ServiceChoice services;
    private final Clock clock;

    Reading(ChatbotParts parts) {
        models = parts.models();
        index = parts.index();
        structurer = parts.structurer();
        spelling = parts.spelling();
        services = new ServiceChoice(parts.catalogue());
        clock = parts.clock();
    }

    /** A message as it was meant: typed in pinyin, it is read as its characters. */
    Understood understand(String text, @Nullable Language spoken) {
        return Understood.of(inCharacters(text), spoken);
    }

    /** The characters of a text in pinyin, any other text as it stands. */
    String inCharacters(String text) {
        return spelling.characters(text).orElse(text);
    }

    /** A folded text as it was meant. Its embedding is begun at once, in the background. */
    Meaning read(String folded, Language language) {
        String read = spelling.correct(folded, language);
        return new Meaning(read, language, models.begin(read, language));
    }

    /** The meaning of a sentence as it stands. */
    Embedding embed(FoldedText sentence, Language language) {
        return models.of(language).embed(sentence.text()).content();
    }

    /** A text as it was meant, without its embedding. */
    String mend(String text, Language language) {
        return spelling.correct(FoldedText.of(text).text(), language);
    }

    /** What a message of before meant. */
    Meaning readAgain(String text, Language language) {
        return read(Understood.of(text, language).gist(), language);
    }

    Draft draft(String text, Language language) {
        return structurer.draft(new Message(text, language, Source.TYPED, clock.instant(), null));
    }

    List<Concern> complete(Draft draft, Meaning meaning) {
        return structurer.complete(draft, meaning);
    }

    /** The concerns of a text that tells of more than one, each with where it is told; empty for any other. */
    List<Concern> several(String text, Language language) {
        return structurer.several(draft(text, language));
    }

    List<Match> search(Meaning meaning, Language language, @Nullable String district) {
        SearchRequest request = new SearchRequest(
                meaning.text(), language, district, LocalDate.now(clock), MATCHES, meaning.embedding());
        return index.search(request).matches();
    }

    /** The same concern about the service that the resident named. */
    Concern withService(Concern concern, String service, String text) {
        return services.with(concern, service, text);
    }
}
