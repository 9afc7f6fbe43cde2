package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;

/**
 * What several concerns of a message have in common: how to reach the resident, always; where it is, when the words of one
 * lead back to the one before (那里, 旁边, "next to it").
 */
final class Sharing {
    private static final Pattern SAME_PLACE = Words.of("parts").any("same-place");
    /** What is told of another concern is a little less sure. */
    private static final double SHARED = 0.8;

    private Sharing() {}

    /** @param whole all that the message says */
    static List<Concern> among(List<Concern> concerns, Draft whole) {
        List<Concern> shared = new ArrayList<>();
        for (Concern concern : concerns) {
            Concern before = shared.isEmpty() ? null : shared.getLast();
            Slot contact = concern.contact() != null ? concern.contact() : whole.contact();
            Concern own = before != null && leadsBack(concern, before, whole)
                    ? concern.with(told(before.district()), told(before.street()), told(before.place()), contact)
                    : concern.with(concern.district(), concern.street(), concern.place(), contact);
            shared.add(own.lacking(concern.missing().stream()
                    .filter(name -> !(name.equals("place") && own.place() != null)
                            && !(name.equals("contact") && own.contact() != null))
                    .toList()));
        }
        return shared;
    }

    private static boolean leadsBack(Concern concern, Concern before, Draft whole) {
        Span words = concern.words();
        if (words == null || before.place() == null || concern.place() != null || concern.district() != null)
            return false;
        String own = FoldedText.of(words.of(whole.message().text())).text();
        return SAME_PLACE.matcher(own).find();
    }

    private static @Nullable Slot told(@Nullable Slot slot) {
        return slot == null ? null : slot.told(SHARED);
    }
}
