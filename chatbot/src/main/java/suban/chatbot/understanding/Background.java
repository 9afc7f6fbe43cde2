package suban.chatbot.understanding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import suban.classifier.messages.ResidentMessages;
import suban.models.embedding.EmbeddingModels;
import suban.models.learning.NearestVector;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Everyday remarks and questions for others, by meaning: what lies nearer to these than to any article is hardly for an
 * article to answer. Immutable and thread-safe.
 */
public final class Background {
    private final Map<Language, NearestVector> vectors;

    private Background(Map<Language, NearestVector> vectors) {
        this.vectors = vectors;
    }

    public static Background of(ResidentMessages messages, EmbeddingModels models) {
        Map<Language, NearestVector> vectors = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> texts = new ArrayList<>(ResidentMessages.in(messages.remarks(), language));
            texts.addAll(ResidentMessages.in(messages.elsewhere(), language));
            if (texts.isEmpty()) continue;
            vectors.put(
                    language,
                    new NearestVector(models
                            .cachedOf(language)
                            .embedAll(texts.stream()
                                    .map(text ->
                                            TextSegment.from(FoldedText.of(text).text()))
                                    .toList())
                            .content()
                            .stream()
                            .map(Embedding::vector)
                            .toList()));
        }
        return new Background(vectors);
    }

    /** Cosine to the nearest of them; 0 when the language has none. */
    public double nearest(Language language, Embedding message) {
        NearestVector all = vectors.get(language);
        return all == null ? 0 : all.product(message.vector());
    }
}
