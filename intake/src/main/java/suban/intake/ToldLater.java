package suban.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.OwnContact;

/**
 * What added words tell of how to reach the resident. It becomes the contact of a concern that has none; where there is one,
 * nothing is overwritten.
 *
 * @param detail of the step: {@link #CONTACT}, {@link #FURTHER_CONTACT}, or null where the words tell nothing new
 * @param contact from now on, null where it stays as it is
 */
record ToldLater(@Nullable String detail, @Nullable Contact contact) {
    /** From these words on the resident can be reached. */
    static final String CONTACT = "contact";

    /** There is a number or an address in these words that is not the contact. */
    static final String FURTHER_CONTACT = "further-contact";

    private static final ToldLater NOTHING = new ToldLater(null, null);

    static ToldLater of(FiledConcern concern, String words) {
        List<String> told = OwnContact.list(words);
        Contact known = concern.contact();
        boolean reachable = known != null && known.isReachable();
        if (known != null) told = told.stream().filter(way -> !known.has(way)).toList();
        if (told.isEmpty()) return NOTHING;
        // Of several nobody knows which is the one to call.
        if (reachable || told.size() > 1) return new ToldLater(FURTHER_CONTACT, null);
        Contact contact = known == null ? Contact.of(told.getFirst()) : known.reachedBy(told.getFirst());
        return new ToldLater(CONTACT, contact);
    }
}
