package suban.models.embedding;

import ai.djl.huggingface.tokenizers.Encoding;

/** A text as the model reads it: at most 512 tokens with the first and last markers. */
final class Tokens {
    private final long[] ids;
    private final long[] types;

    Tokens(Encoding encoding) {
        ids = encoding.getIds();
        types = encoding.getTypeIds();
    }

    int length() {
        return ids.length;
    }

    long id(int index) {
        return ids[index];
    }

    long type(int index) {
        return types[index];
    }
}
