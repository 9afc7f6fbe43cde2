package suban.models.embedding;

import ai.djl.huggingface.tokenizers.Encoding;

/** A text as the model reads it: at most 512 tokens with the first and last markers. */
@SuppressWarnings("ArrayRecordComponent") // lives within one call, never compared
record Tokens(long[] ids, long[] mask, long[] types) {
    Tokens(Encoding encoding) {
        this(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds());
    }
}
