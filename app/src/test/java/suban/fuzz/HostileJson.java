package suban.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** JSON after a schema of the OpenAPI document, with the type of any part changed. */
final class HostileJson {
    private static final int DEEPEST = 8;

    private final JsonNode document;
    private final Hostile hostile;

    /** @param document that schemas refer to */
    HostileJson(JsonNode document, Hostile hostile) {
        this.document = document;
        this.hostile = hostile;
    }

    String like(JsonNode schema) {
        StringBuilder out = new StringBuilder();
        write(schema, out, 0);
        return out.toString();
    }

    private void write(JsonNode schema, StringBuilder out, int depth) {
        JsonNode named = schema.path("$ref");
        JsonNode meant =
                named.isMissingNode() ? schema : document.at(named.asText().substring(1));
        if (depth > DEEPEST || hostile.chance(0.08)) {
            anything(out);
        } else if (meant.has("enum")) {
            quote(
                    hostile.chance(0.8)
                            ? meant.path("enum")
                                    .path(hostile.random()
                                            .nextInt(meant.path("enum").size()))
                                    .asText()
                            : hostile.value(),
                    out);
        } else if (meant.has("allOf")) {
            write(meant.path("allOf").path(0), out, depth + 1);
        } else {
            write(meant, meant.path("type").asText("object"), out, depth);
        }
    }

    private void write(JsonNode schema, String type, StringBuilder out, int depth) {
        switch (type) {
            case "string" -> quote(hostile.chance(0.5) ? hostile.text() : hostile.value(), out);
            case "boolean" -> out.append(hostile.random().nextBoolean());
            case "number", "integer" -> out.append(number());
            case "array" -> {
                out.append('[');
                boolean many = out.length() < 1_000 && hostile.chance(0.01);
                int items = many ? 2_000 : hostile.random().nextInt(4);
                for (int i = 0; i < items; i++) {
                    if (i > 0) out.append(',');
                    if (many) out.append("\"x\"");
                    else write(schema.path("items"), out, depth + 1);
                }
                out.append(']');
            }
            default -> object(schema, out, depth);
        }
    }

    private void object(JsonNode schema, StringBuilder out, int depth) {
        out.append('{');
        String before = "";
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (hostile.chance(0.15)) continue;
            out.append(before);
            quote(hostile.chance(0.02) ? hostile.value() : property.getKey(), out);
            out.append(':');
            write(property.getValue(), out, depth + 1);
            before = ",";
        }
        out.append('}');
    }

    private void anything(StringBuilder out) {
        switch (hostile.random().nextInt(8)) {
            case 0 -> out.append("null");
            case 1 -> out.append(number());
            case 2 -> out.append(hostile.random().nextBoolean());
            case 3 -> out.append("[]");
            case 4 -> out.append("{}");
            case 5 -> {
                int deep = hostile.chance(0.1) ? 50_000 : hostile.random().nextInt(40);
                out.append("[".repeat(deep)).append("]".repeat(deep));
            }
            case 6 -> {
                int deep = hostile.random().nextInt(40);
                out.append("{\"a\":".repeat(deep)).append("1").append("}".repeat(deep));
            }
            default -> quote(hostile.value(), out);
        }
    }

    private String number() {
        return switch (hostile.random().nextInt(8)) {
            case 0 -> "1e999";
            case 1 -> "-1e-999";
            case 2 -> "9".repeat(1 + hostile.random().nextInt(2_000));
            case 3 -> "1e2147483647";
            case 4 -> "-0";
            case 5 -> Double.toString(hostile.random().nextGaussian() * 200);
            case 6 -> Long.toString(hostile.random().nextLong());
            default -> Integer.toString(hostile.random().nextInt(100));
        };
    }

    /** Control characters stand as they are now and then, which JSON forbids. */
    private void quote(String text, StringBuilder out) {
        boolean raw = hostile.chance(0.03);
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (raw && c != '"') out.append(c);
            else if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20 || Character.isSurrogate(c)) out.append(String.format("\\u%04x", (int) c));
            else out.append(c);
        }
        out.append('"');
    }
}
