package suban.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants to take, as they saw the concern.
 *
 * @param revision that they decided on; null for whoever need not have seen the latest
 * @param detail what the step needs beside words, as {@link Event#detail} keeps it
 * @param furtherUnits that are to help; for dispatching only
 */
record Act(
        Step step,
        Doer doer,
        @Nullable Integer revision,
        @Nullable String note,
        @Nullable String detail,
        List<String> furtherUnits) {
    Act {
        note = note == null || note.isBlank() ? null : note.strip();
        furtherUnits = List.copyOf(furtherUnits);
    }

    static Act of(Step step, Doer doer, @Nullable Integer revision, @Nullable String note) {
        return new Act(step, doer, revision, note, null, List.of());
    }

    Act with(@Nullable String itsDetail) {
        return new Act(step, doer, revision, note, itsDetail, furtherUnits);
    }

    Act withUnits(List<String> units) {
        return new Act(step, doer, revision, note, detail, units);
    }

    /** The detail as a number. */
    int number() {
        return detail == null ? 0 : Integer.parseInt(detail);
    }
}
