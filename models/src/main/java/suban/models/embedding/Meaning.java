package suban.models.embedding;

import dev.langchain4j.data.embedding.Embedding;
import java.util.function.Supplier;
import suban.models.text.Language;

/**
 * A text as it was read, slips mended, and what it means.
 *
 * @param language whose model reads the text
 * @param embedding of this text by the model of that language, L2-normalised; may be on its way still, so whoever needs
 *     it does everything else first
 */
public record Meaning(String text, Language language, Supplier<Embedding> embedding) {}
