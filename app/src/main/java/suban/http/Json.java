package suban.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** JSON in and out of requests. Thread-safe. */
public final class Json {
    private static final int DEEPEST = 20;

    private final ObjectMapper mapper;

    public Json() {
        mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new Jdk8Module())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
    }

    public ObjectMapper mapper() {
        return mapper;
    }

    /** A value as one line of JSON. */
    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public void write(Context ctx, int status, Object value) {
        write(ctx, status, "application/json;charset=utf-8", value);
    }

    void write(Context ctx, int status, String mediaType, Object value) {
        try {
            ctx.status(status).contentType(mediaType).result(mapper.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The body as an object; an empty body is an empty object.
     *
     * @throws ProblemException 415 for another media type, 400 for anything that is not one JSON object
     */
    public JsonNode body(Context ctx) {
        byte[] bytes = ctx.bodyAsBytes();
        if (bytes.length == 0) return mapper.createObjectNode();
        String type = ctx.contentType();
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw new ProblemException(415, "not-json");
        }
        try {
            JsonNode node = mapper.readTree(bytes);
            if (!node.isObject()) throw new ProblemException(400, "malformed-json");
            return node;
        } catch (java.io.IOException e) {
            throw new ProblemException(400, "malformed-json");
        }
    }

    /**
     * A text field of the body, or null when it is not there.
     *
     * @throws ProblemException 422 when it is there but is not text
     */
    public static @Nullable String text(JsonNode body, String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) return null;
        if (!value.isTextual()) throw new ProblemException(Problem.fields(java.util.Map.of(field, "field.text")));
        return value.textValue();
    }
}
