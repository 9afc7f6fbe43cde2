package suban.models.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import org.jspecify.annotations.Nullable;

/**
 * A text as the model reads it: at most 512 tokens with the first and last markers.
 *
 * @param starts where each token begins in the text, in UTF-16 code units; -1 for a marker
 * @param ends exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // lives within one call, never compared
record Tokens(long[] ids, long[] mask, long[] types, int[] starts, int[] ends) {
    static Tokens of(String text, Encoding encoding) {
        @Nullable CharSpan[] spans = encoding.getCharTokenSpans();
        int[] starts = new int[spans.length];
        int[] ends = new int[spans.length];
        // The library counts code points.
        int points = 0;
        int units = 0;
        for (int t = 0; t < spans.length; t++) {
            CharSpan span = spans[t];
            if (span == null) {
                starts[t] = -1;
                ends[t] = -1;
                continue;
            }
            units = text.offsetByCodePoints(units, span.getStart() - points);
            points = span.getStart();
            starts[t] = units;
            ends[t] = text.offsetByCodePoints(units, span.getEnd() - span.getStart());
        }
        return new Tokens(encoding.getIds(), encoding.getAttentionMask(), encoding.getTypeIds(), starts, ends);
    }
}
