package suban.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The manifest as a file, with its own digest beside it as {@code sha256sum} writes it. */
final class ManifestFile {
    static final String NAME = "manifest.json";
    static final String SEAL = "manifest.json.sha256";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestFile() {}

    /** What a folder says of itself. */
    sealed interface Reading {
        /** @param sealed whether the manifest is as it was written */
        record Ours(Manifest manifest, boolean sealed) implements Reading {}

        record Refused(Refusal why) implements Reading {}
    }

    static void write(Manifest manifest, Path folder) throws IOException {
        byte[] content = JSON.writeValueAsBytes(manifest);
        OwnFiles.write(folder.resolve(NAME), content);
        OwnFiles.write(
                folder.resolve(SEAL),
                (OwnFiles.sha256(content) + "  " + NAME + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static Reading read(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) return new Reading.Refused(Refusal.NO_BACKUP);
        byte[] content = Files.readAllBytes(file);
        try {
            JsonNode tree = JSON.readTree(content);
            if (!tree.path("product").asText().equals(Manifest.PRODUCT)) return new Reading.Refused(Refusal.NOT_OURS);
            if (tree.path("format").asInt() > Manifest.FORMAT) return new Reading.Refused(Refusal.NEWER);
            Manifest manifest = JSON.treeToValue(tree, Manifest.class);
            if (!manifest.files().stream().allMatch(ManifestFile::isInside))
                return new Reading.Refused(Refusal.NOT_OURS);
            return new Reading.Ours(manifest, isSealed(folder, content));
        } catch (JsonProcessingException e) {
            return new Reading.Refused(Refusal.NOT_OURS);
        }
    }

    private static boolean isSealed(Path folder, byte[] content) throws IOException {
        Path seal = folder.resolve(SEAL);
        return Files.isRegularFile(seal)
                && Files.readString(seal, StandardCharsets.ISO_8859_1).startsWith(OwnFiles.sha256(content));
    }

    /** A manifest that somebody else wrote could otherwise name any file of the machine. */
    private static boolean isInside(Manifest.Entry file) {
        Path path = Path.of(file.path());
        return !file.path().isEmpty() && !path.isAbsolute() && path.normalize().equals(path) && !path.startsWith("..");
    }
}
