package suban.bench;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.models.text.Language;

/**
 * The alternative that a turn is compared with: tokenise and run the model, nothing else, one intra-op thread as in the
 * service. Thread-safe.
 */
final class BareModel implements AutoCloseable {
    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;

    private BareModel(HuggingFaceTokenizer tokenizer, OrtSession session) {
        this.tokenizer = tokenizer;
        this.session = session;
    }

    static BareModel load(Language language) throws OrtException, IOException {
        String name = "bge-small-" + language.code() + "-v1.5-q";
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(name + ".onnx");
                InputStream tokens = resource(name + "-tokenizer.json")) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new BareModel(
                    HuggingFaceTokenizer.newInstance(tokens, Map.of("truncation", "true", "maxLength", "512")),
                    OrtEnvironment.getEnvironment().createSession(model.readAllBytes(), options));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(BareModel.class.getResourceAsStream("/" + name), name);
    }

    /** Tokenises and runs a batch; what comes out is not looked at. */
    void run(List<String> texts) throws OrtException {
        Encoding[] encodings = tokenizer.batchEncode(texts.toArray(String[]::new), true, false);
        int longest =
                Arrays.stream(encodings).mapToInt(e -> e.getIds().length).max().orElse(0);
        long[][] ids = new long[encodings.length][longest];
        long[][] mask = new long[encodings.length][longest];
        for (int i = 0; i < encodings.length; i++) {
            long[] tokens = encodings[i].getIds();
            System.arraycopy(tokens, 0, ids[i], 0, tokens.length);
            Arrays.fill(mask[i], 0, tokens.length, 1);
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("input_ids", OnnxTensor.createTensor(environment, ids));
        inputs.put("attention_mask", OnnxTensor.createTensor(environment, mask));
        if (session.getInputNames().contains("token_type_ids")) {
            inputs.put("token_type_ids", OnnxTensor.createTensor(environment, new long[ids.length][longest]));
        }
        try (OrtSession.Result result = session.run(inputs)) {
            result.get(0);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
        tokenizer.close();
    }
}
