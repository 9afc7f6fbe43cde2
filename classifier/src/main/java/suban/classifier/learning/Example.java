package suban.classifier.learning;

import dev.langchain4j.data.embedding.Embedding;

/** A text with its label and its embedding. */
public record Example(String text, String label, Embedding embedding) {
    /** Label of texts that belong to none of the classes. */
    public static final String OUT_OF_SCOPE = "oos";
}
