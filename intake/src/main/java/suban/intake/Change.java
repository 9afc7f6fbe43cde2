package suban.intake;

import org.jspecify.annotations.Nullable;

/** A field's value before and after; null where it had or has none. */
public record Change(
        Field field, @Nullable String from, @Nullable String to) {}
