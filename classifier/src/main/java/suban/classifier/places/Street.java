package suban.classifier.places;

import java.io.Serializable;
import java.util.List;
import suban.models.text.LocalText;

/** A subdistrict (街道) of a district. */
public record Street(String code, LocalText name, List<String> aliases) implements Serializable {
    public Street {
        aliases = List.copyOf(aliases);
    }
}
