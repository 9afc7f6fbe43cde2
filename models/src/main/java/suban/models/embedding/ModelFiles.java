package suban.models.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * A model as read from its files. The weights lie outside the heap, where they are given back as soon as the session
 * has made its own copy.
 */
final class ModelFiles {
    /** Part of the fingerprint: a change of pooling, normalisation or truncation makes other vectors. */
    private static final String ENCODING = "cls-l2-512-v1";

    private static final int CHUNK = 1 << 16;

    private final String origin;
    private final ByteBuffer weights;
    private final byte[] tokenizer;

    private ModelFiles(String origin, ByteBuffer weights, byte[] tokenizer) {
        this.origin = origin;
        this.weights = weights;
        this.tokenizer = tokenizer;
    }

    /** The model that comes with Suban. */
    static ModelFiles bundled(Language language) {
        String name = "bge-small-" + language.code() + "-v1.5-q";
        try (InputStream model = resource(name + ".onnx");
                InputStream tokenizer = resource(name + "-tokenizer.json")) {
            return new ModelFiles(name, readWeights(model), tokenizer.readAllBytes());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** The model in an operator's folder. */
    static ModelFiles in(Path folder) {
        try (InputStream model = Files.newInputStream(folder.resolve("model.onnx"))) {
            return new ModelFiles(
                    folder.toString(), readWeights(model), Files.readAllBytes(folder.resolve("tokenizer.json")));
        } catch (IOException e) {
            throw unreadable(folder.toString(), e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = ModelFiles.class.getResourceAsStream("/" + name);
        if (stream == null) throw new NoSuchFileException(name);
        return stream;
    }

    private static ByteBuffer readWeights(InputStream stream) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(Math.max(CHUNK, stream.available() + 1));
        ReadableByteChannel channel = Channels.newChannel(stream);
        while (channel.read(buffer) >= 0) {
            if (buffer.hasRemaining()) continue;
            ByteBuffer larger = ByteBuffer.allocateDirect(2 * buffer.capacity());
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer.flip().order(ByteOrder.nativeOrder());
    }

    private static ModelException unreadable(String origin, IOException e) {
        return new ModelException(
                new LocalText(
                        "读不到向量模型“" + origin + "”。该文件夹须有 model.onnx 和 tokenizer.json。",
                        "The embedding model “" + origin
                                + "” cannot be read. Its folder needs model.onnx and tokenizer.json."),
                e);
    }

    /** The folder or name that messages mention. */
    String origin() {
        return origin;
    }

    ByteBuffer weights() {
        return weights.duplicate().order(ByteOrder.nativeOrder());
    }

    byte[] tokenizer() {
        return Arrays.copyOf(tokenizer, tokenizer.length);
    }

    /** SHA-256 over everything that decides the vectors, as 64 hexadecimal digits. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ENCODING.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            digest.update(tokenizer);
            digest.update(weights());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    ModelException broken(@Nullable Throwable cause) {
        return new ModelException(
                new LocalText(
                        "向量模型“" + origin + "”无法使用：model.onnx 或 tokenizer.json 已损坏，或不是 BERT 类句向量模型。请重新下载或去掉该设置以使用内置模型。",
                        "The embedding model “" + origin
                                + "” does not work: model.onnx or tokenizer.json is damaged or is no BERT-like sentence"
                                + " encoder. Fetch it again, or remove the setting to use the bundled model."),
                cause);
    }
}
