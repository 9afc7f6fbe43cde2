package suban.intake;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import suban.classifier.concern.Concern;

/** Keeps what people decide beside what was suggested, to learn from. */
final class Labelling {
    private final ExampleStore examples;

    Labelling(ExampleStore examples) {
        this.examples = examples;
    }

    /** Every label as it stands is right. */
    void all(Handle handle, FiledConcern concern, String by, Instant at) {
        label(handle, concern, Arrays.asList(Field.values()), by, at);
    }

    /** Keeps what was suggested beside what is right now. A field that never had a value teaches nothing. */
    void label(Handle handle, FiledConcern concern, List<Field> fields, String by, Instant at) {
        Concern understood = concern.understood();
        Handling suggestion = understood == null ? null : Handling.of(understood);
        for (Field field : fields) {
            if (!field.isLabel()) continue;
            String suggested = suggestion == null ? null : suggestion.get(field);
            String right = concern.handling().get(field);
            if (suggested == null && right == null) continue;
            examples.put(handle, concern.id(), field, suggested, right, by, at);
        }
    }
}
