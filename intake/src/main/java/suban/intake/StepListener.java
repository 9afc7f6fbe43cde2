package suban.intake;

import org.jdbi.v3.core.Handle;

/** Hears of each step within its transaction: what it writes is on disk with the step or not at all. */
public interface StepListener {
    /** @param concern as it stands after the step */
    void took(Handle handle, FiledConcern concern, Event event);
}
