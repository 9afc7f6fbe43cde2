package suban.intake;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A field's value before and after; null where it had or has none. */
public record Change(
        Field field, @Nullable String from, @Nullable String to) {
    /** With personal data masked. */
    Change masked(UnaryOperator<String> masking) {
        return new Change(field, from == null ? null : masking.apply(from), to == null ? null : masking.apply(to));
    }
}
