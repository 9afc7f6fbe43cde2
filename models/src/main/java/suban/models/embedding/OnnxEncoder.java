package suban.models.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One model loaded: text to L2-normalised vector and states of its tokens, in the calling thread. Thread-safe.
 *
 * <p>Source: bge v1.5 model card, whose sentence embedding is the first token's last hidden state.
 */
final class OnnxEncoder implements AutoCloseable {
    private static final int LONGEST = 512;

    /** No token is longer than this on average, so the rest cannot matter and need not be tokenised. */
    private static final int MOST_CHARACTERS = 16 * LONGEST;

    private final OrtEnvironment environment;
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final Set<String> inputs;
    private final int dimension;

    private OnnxEncoder(OrtEnvironment environment, HuggingFaceTokenizer tokenizer, OrtSession session)
            throws OrtException {
        this.environment = environment;
        this.tokenizer = tokenizer;
        this.session = session;
        inputs = session.getInputNames();
        dimension = encode(".").length;
    }

    /**
     * Loads a model whose calls each run in the calling thread alone. A second session over all cores would answer a
     * lone text sooner (1.7 ms instead of 3.2) but takes 62 MB more for the two languages, and its waiting threads
     * halve the throughput of calls side by side.
     *
     * @throws ModelException when the files are no model of this kind
     */
    static OnnxEncoder load(ModelFiles files) {
        // The tokenizer library would report its use over the network otherwise.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            // An arena keeps what the longest text ever took (55 MB each) and saves no measurable time.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            HuggingFaceTokenizer tokenizer = HuggingFaceTokenizer.newInstance(
                    new ByteArrayInputStream(files.tokenizer()),
                    Map.of("truncation", "true", "maxLength", "" + LONGEST, "padding", "false"));
            OrtEnvironment environment = OnnxRuntime.environment();
            return new OnnxEncoder(environment, tokenizer, environment.createSession(files.weights(), options));
        } catch (OrtException | IOException | RuntimeException e) {
            throw files.broken(e);
        }
    }

    int dimension() {
        return dimension;
    }

    /** Whether the tokenizer leaves it whole, between its two marks of beginning and end. */
    boolean isWord(String letters) {
        return tokenise(letters).ids().length == 3;
    }

    private Tokens tokenise(String text) {
        String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        return Tokens.of(head, tokenizer.encode(head, true, false));
    }

    float[] encode(String text) throws OrtException {
        return read(text, false).vector();
    }

    /** @param states whether those of its tokens are wanted, too */
    Encoded read(String text, boolean states) throws OrtException {
        Tokens tokens = tokenise(text);
        try (OnnxTensor ids = row(tokens.ids());
                OnnxTensor mask = row(tokens.mask());
                OnnxTensor types = row(tokens.types())) {
            Map<String, OnnxTensor> named =
                    new HashMap<>(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types));
            named.keySet().retainAll(inputs);
            try (OrtSession.Result result = session.run(named)) {
                return encoded(tokens, (OnnxTensor) result.get(0), states);
            }
        }
    }

    private OnnxTensor row(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {1, values.length});
    }

    private static Encoded encoded(Tokens tokens, OnnxTensor output, boolean all) {
        long[] shape = output.getInfo().getShape();
        FloatBuffer numbers = output.getFloatBuffer();
        float[][] states = new float[all ? tokens.ids().length : 1][(int) shape[shape.length - 1]];
        for (float[] state : states) {
            numbers.get(state);
            normalise(state);
        }
        return new Encoded(
                states[0].clone(), all ? new TokenStates(states, tokens.starts(), tokens.ends()) : TokenStates.NONE);
    }

    private static void normalise(float[] vector) {
        double squares = 0;
        for (float v : vector) squares += (double) v * v;
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) vector[i] *= scale;
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot release the model", e);
        }
    }
}
