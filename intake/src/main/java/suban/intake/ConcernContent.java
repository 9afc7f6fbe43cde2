package suban.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.storage.vault.Vault;

/**
 * What a concern says of its resident, sealed as one. What was understood and confirmed is kept without its contact, which
 * stands by itself.
 */
record ConcernContent(
        String words,
        @Nullable Concern understood,
        @Nullable Concern confirmed,
        @Nullable Contact contact) {
    /** What is left after erasure. */
    static final ConcernContent ERASED = new ConcernContent("", null, null, null);

    static ConcernContent of(FiledConcern concern) {
        Contact contact = concern.contact();
        return new ConcernContent(
                concern.text(),
                ConcernJson.withoutContact(concern.understood()),
                ConcernJson.withoutContact(concern.confirmed()),
                contact == null || contact.isEmpty() ? null : contact);
    }

    static ConcernContent open(Vault vault, String concern, byte @Nullable [] sealed) {
        return sealed == null ? ERASED : ConcernJson.read(vault.open(belongsTo(concern), sealed), ConcernContent.class);
    }

    byte[] seal(Vault vault, String concern, Instant created) {
        return vault.seal(created, belongsTo(concern), ConcernJson.bytes(this));
    }

    /** How sure the suggested service was, or null if none was suggested. */
    @Nullable
    Double confidence() {
        Concern suggested = understood == null ? confirmed : understood;
        return suggested == null || suggested.service() == null
                ? null
                : suggested.service().slot().confidence();
    }

    private static String belongsTo(String concern) {
        return "concern " + concern;
    }
}
