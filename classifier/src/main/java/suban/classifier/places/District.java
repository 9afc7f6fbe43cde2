package suban.classifier.places;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/**
 * A district (区) with its streets.
 *
 * @param notIn longer words that one of its names hides in without being meant
 */
public record District(
        String code,
        LocalText name,
        List<String> aliases,
        List<String> notIn,
        @Nullable Coordinates centre,
        List<Street> streets)
        implements Serializable {
    public District {
        aliases = List.copyOf(aliases);
        notIn = List.copyOf(notIn);
        streets = List.copyOf(streets);
    }

    /** A district whose names hide in no other word. */
    public District(
            String code, LocalText name, List<String> aliases, @Nullable Coordinates centre, List<Street> streets) {
        this(code, name, aliases, List.of(), centre, streets);
    }
}
