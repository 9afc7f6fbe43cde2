package suban.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;

/** How concerns, transcripts and changes are written in the database. Later versions may add fields, and old ones ignore them. */
final class ConcernJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ConcernJson() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static @Nullable Concern readConcern(@Nullable String json) {
        return json == null ? null : read(json, new TypeReference<>() {});
    }

    static List<HandedOver.Line> readTranscript(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<Change> readChanges(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** A digest of all that makes two requests the same. */
    static String fingerprint(FileRequest request, List<String> photoDigests) {
        record Essence(
                Concern confirmed,
                String text,
                String language,
                @Nullable Contact contact,
                @Nullable String conversation,
                List<String> photos,

                @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
                Boolean isPrivate) {}
        String essence = write(new Essence(
                request.confirmed(),
                request.text(),
                request.language().code(),
                request.contact(),
                request.conversation(),
                photoDigests,
                request.isPrivate() ? true : null));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(essence.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static @Nullable Concern withoutContact(@Nullable Concern c) {
        if (c == null) return null;
        return new Concern(
                c.title(),
                c.kind(),
                c.service(),
                c.department(),
                c.district(),
                c.street(),
                c.place(),
                c.time(),
                c.urgency(),
                c.party(),
                null,
                c.missing());
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
