package suban.chatbot.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;

/** Replies as JSON text, as they are kept. Fields unknown to this version are skipped, so newer rows stay readable. */
final class ReplyJson {
    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(times())
            .addMixIn(Decision.class, DecisionByName.class)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What was said in a turn by either side. */
    record Said(String message, Reply reply) {}

    byte[] write(Said said) {
        try {
            return mapper.writeValueAsBytes(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a turn cannot be written as JSON", e);
        }
    }

    Said read(byte[] json) {
        return read(json, Said.class);
    }

    /** A reply as earlier versions kept it. */
    Reply readReply(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), Reply.class);
    }

    private <T> T read(byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException e) {
            throw new IllegalStateException("a recorded turn cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Decision.Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Decision.Clarify.class, name = "clarify"),
        @JsonSubTypes.Type(value = Decision.TakeConcern.class, name = "concern"),
        @JsonSubTypes.Type(value = Decision.HandOver.class, name = "handover"),
        @JsonSubTypes.Type(value = Decision.Divert.class, name = "divert"),
        @JsonSubTypes.Type(value = Decision.AskDanger.class, name = "ask-danger"),
        @JsonSubTypes.Type(value = Decision.DropConcern.class, name = "drop-concern"),
        @JsonSubTypes.Type(value = Decision.Progress.class, name = "progress"),
        @JsonSubTypes.Type(value = Decision.Smalltalk.class, name = "smalltalk"),
        @JsonSubTypes.Type(value = Decision.Unknown.class, name = "unknown")
    })
    private interface DecisionByName {}

    private static SimpleModule times() {
        return new SimpleModule()
                .addSerializer(new AsText<>(Instant.class))
                .addSerializer(new AsText<>(LocalDate.class))
                .addDeserializer(Choice.class, new OfEitherShape())
                .addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalDate::parse));
    }

    /** A choice used to be kept as its label alone. */
    private static final class OfEitherShape extends StdDeserializer<Choice> {
        OfEitherShape() {
            super(Choice.class);
        }

        @Override
        public Choice deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode node = json.readValueAsTree();
            if (node.isTextual()) return new Choice(node.asText(), Choice.Kind.ARTICLE, "");
            return new Choice(
                    node.path("label").asText(),
                    Choice.Kind.valueOf(node.path("kind").asText()),
                    node.path("code").asText());
        }
    }

    private static final class AsText<T> extends StdSerializer<T> {
        AsText(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.toString());
        }
    }

    private static final class FromText<T> extends StdDeserializer<T> {
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
        }
    }
}
