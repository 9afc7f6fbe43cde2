package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.models.text.FoldedText;

/**
 * What a message's words say by themselves: everything but what it is about, and what follows from that. Slots that were
 * not said are null.
 *
 * @param text folded, cut to what is read
 * @param readable whether it is language at all
 */
public record Draft(
        Message message,
        FoldedText text,
        boolean readable,
        Slot kind,
        @Nullable Slot district,
        @Nullable Slot street,
        @Nullable Slot place,
        @Nullable TimeSlot time,
        @Nullable Slot party,
        @Nullable Slot contact) {
    /** The district when it is sure enough to act on. */
    public @Nullable Slot firmDistrict() {
        return Concern.firm(district);
    }

    /** Names of the details that the service requires and that were not said. */
    List<String> missing(Service service) {
        List<String> missing = new ArrayList<>();
        for (Detail detail : service.details()) {
            boolean said = switch (detail.name()) {
                case "place" -> place != null;
                case "time" -> time != null;
                case "party" -> party != null;
                case "contact" -> contact != null;
                default -> SaidDetails.says(text, detail.name());
            };
            if (detail.required() && !said) missing.add(detail.name());
        }
        return missing;
    }
}
