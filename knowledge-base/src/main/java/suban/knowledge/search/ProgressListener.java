package suban.knowledge.search;

/** Hears how far a long run has come. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener SILENT = (done, total) -> {};

    /** Called from the running thread, {@code done} growing from 0 to {@code total}. */
    void progress(int done, int total);
}
