package suban.intake;

import java.util.EnumMap;
import java.util.Map;

/** Fields to set, each to a value as text; a blank value says that the field has none. Fields not named stay as they are. */
public record Corrections(Map<Field, String> values) {
    public Corrections {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        values.forEach((field, value) -> copy.put(field, value.strip()));
        values = Map.copyOf(copy);
    }
}
