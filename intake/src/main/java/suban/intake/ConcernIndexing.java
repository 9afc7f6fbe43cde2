package suban.intake;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.storage.Database;

/** Concerns that an earlier version filed become findable, in steps of bounded size. */
public final class ConcernIndexing {
    private static final Logger LOG = LoggerFactory.getLogger(ConcernIndexing.class);
    private static final int STEP = 5_000;
    private static final long TELL_NANOS = Duration.ofSeconds(5).toNanos();

    private ConcernIndexing() {}

    private record Row(String id, String searchText) {}

    /** Does nothing where all are. Before anything is filed or searched; what is interrupted goes on at the next start. */
    public static void complete(Database database) {
        long done = 0;
        long told = System.nanoTime();
        int step;
        do {
            step = database.write(ConcernIndexing::step);
            done += step;
            if (System.nanoTime() - told < TELL_NANOS) continue;
            told = System.nanoTime();
            LOG.info("{} concerns of an earlier version are ready to be searched; more follow", done);
        } while (step == STEP);
    }

    private static int step(Handle handle) {
        SearchIndex index = SearchIndex.of(handle);
        List<Row> rows = handle.createQuery("SELECT id, search_text FROM concern WHERE " + index.unindexed()
                        + " ORDER BY created_at, id LIMIT :step")
                .bind("step", STEP)
                .map((row, context) -> new Row(row.getString(1), row.getString(2)))
                .list();
        for (Row row : rows) index.add(handle, row.id(), row.searchText());
        return rows.size();
    }
}
