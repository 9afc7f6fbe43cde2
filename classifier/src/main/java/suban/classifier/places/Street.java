package suban.classifier.places;

import java.io.Serializable;
import java.util.List;
import suban.models.text.LocalText;

/**
 * A subdistrict (街道) of a district.
 *
 * @param notIn longer words that one of its names hides in without being meant
 */
public record Street(String code, LocalText name, List<String> aliases, List<String> notIn) implements Serializable {
    public Street {
        aliases = List.copyOf(aliases);
        notIn = List.copyOf(notIn);
    }

    /** A street whose names hide in no other word. */
    public Street(String code, LocalText name, List<String> aliases) {
        this(code, name, aliases, List.of());
    }
}
