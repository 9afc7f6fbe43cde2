package suban.classifier.places;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/** A district (区) with its streets. */
public record District(
        String code,
        LocalText name,
        List<String> aliases,
        @Nullable Coordinates centre,
        List<Street> streets) implements Serializable {
    public District {
        aliases = List.copyOf(aliases);
        streets = List.copyOf(streets);
    }
}
