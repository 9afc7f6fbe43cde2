package suban.chatbot;

import dev.langchain4j.data.embedding.Embedding;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.chatbot.decision.ServiceChoice;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.classifier.concern.Structurer;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.SearchRequest;
import suban.models.embedding.EmbeddingModels;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** What the models and the index make of a text. A text is embedded once and its embedding handed on. */
final class Reading {
    private static final int MATCHES = 6;

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

    Embedding embed(String text, Language language) {
        return embed(FoldedText.of(text), language);
    }

    Embedding embed(FoldedText text, Language language) {
        return models.of(language).embed(read(text, language)).content();
    }

    private String read(FoldedText text, Language language) {
        return spelling.correct(text.text(), language);
    }

    /** The message's embedding, computed when first asked for and at most once. For one turn; not thread-safe. */
    Supplier<Embedding> embeddingOf(Understood message) {
        return new Supplier<>() {
            private @Nullable Embedding embedding;

            @Override
            public Embedding get() {
                Embedding known = embedding;
                if (known == null) {
                    known = embed(message.folded(), message.language());
                    embedding = known;
                }
                return known;
            }
        };
    }

    List<Concern> structure(String text, Language language, Embedding embedding) {
        return structurer.structure(new Message(text, language, Source.TYPED, clock.instant(), null), embedding);
    }

    List<Match> search(String text, Language language, @Nullable String district, Embedding embedding) {
        String read = read(FoldedText.of(text), language);
        return index.search(new SearchRequest(read, language, district, LocalDate.now(clock), MATCHES, embedding))
                .matches();
    }

    /** The same concern about the service that the resident named. */
    Concern withService(Concern concern, String service, String text) {
        return services.with(concern, service, text);
    }
}
