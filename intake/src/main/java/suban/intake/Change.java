package suban.intake;

import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;

/** A field's value before and after; null where it had or has none. */
public record Change(
        Field field, @Nullable String from, @Nullable String to) {
    /** With personal data masked. */
    Change masked() {
        return new Change(field, from == null ? null : Masking.mask(from), to == null ? null : Masking.mask(to));
    }
}
