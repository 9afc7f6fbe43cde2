package suban.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * Why a request was refused, in a form that both people and programs can act on (RFC 9457).
 *
 * @param status HTTP status from 400 to 599
 * @param code lower-case words joined by hyphens; its title and detail are worded under {@code problem.CODE}
 * @param values fill the places of the detail; bilingual ones in the reader's language
 * @param fields what is wrong with which field of the request: field to wording key; may be empty
 * @param members what else a program is told, by name; may be empty
 */
public record Problem(
        int status, String code, List<Object> values, Map<String, String> fields, Map<String, Object> members) {
    public Problem {
        if (status < 400 || status > 599) throw new IllegalArgumentException("not a failure: " + status);
        values = List.copyOf(values);
        fields = Map.copyOf(fields);
        members = Map.copyOf(members);
    }

    public static Problem of(int status, String code, Object... values) {
        return new Problem(status, code, List.of(values), Map.of(), Map.of());
    }

    /** A request whose fields are wrong: 422 with the reason for each. */
    public static Problem fields(Map<String, String> fields) {
        return new Problem(422, "fields", List.of(), fields, Map.of());
    }

    /** The same, and this is told as well. */
    public Problem with(Map<String, Object> members) {
        return new Problem(status, code, values, fields, members);
    }

    public String title(Messages messages, Language language) {
        return messages.text(language, "problem." + code + ".title");
    }

    public String detail(Messages messages, Language language) {
        Object[] worded = values.stream()
                .map(value -> value instanceof LocalText text ? text.in(language) : value)
                .toArray();
        return messages.text(language, "problem." + code + ".detail", worded);
    }

    /** What goes over the wire as {@code application/problem+json}; without a path it names no instance. */
    public Map<String, Object> toJson(Messages messages, Language language, @Nullable String path) {
        Map<String, Object> json = new TreeMap<>(members);
        json.put("type", "urn:suban:problem:" + code.toLowerCase(Locale.ROOT));
        json.put("title", title(messages, language));
        json.put("status", status);
        json.put("detail", detail(messages, language));
        if (path != null) json.put("instance", path);
        if (!fields.isEmpty()) {
            Map<String, String> worded = new TreeMap<>();
            fields.forEach((field, key) -> worded.put(field, messages.text(language, key)));
            json.put("errors", worded);
        }
        return json;
    }
}
