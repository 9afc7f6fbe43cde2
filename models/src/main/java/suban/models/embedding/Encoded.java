package suban.models.embedding;

/**
 * A text as a model reads it.
 *
 * @param vector L2-normalised
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Encoded(float[] vector, TokenStates states) {}
