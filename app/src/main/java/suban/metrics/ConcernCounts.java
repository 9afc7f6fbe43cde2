package suban.metrics;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.intake.ConcernState;
import suban.intake.Review;
import suban.intake.ReviewFilter;
import suban.storage.DatabaseException;

/** How many concerns are in each state; what was counted holds for a while. Thread-safe. */
final class ConcernCounts {
    private static final Logger LOG = LoggerFactory.getLogger(ConcernCounts.class);
    private static final Duration HOLDS = Duration.ofSeconds(30);

    private final Review review;
    private Map<ConcernState, Long> counts = Map.of();
    private long countedAt;

    ConcernCounts(Review review) {
        this.review = review;
        countedAt = System.nanoTime() - HOLDS.toNanos();
    }

    /** Not a number while the database does not answer: no figure is better than a wrong one. */
    synchronized double of(ConcernState state) {
        if (System.nanoTime() - countedAt >= HOLDS.toNanos()) {
            countedAt = System.nanoTime();
            counts = count();
        }
        Long count = counts.get(state);
        return count == null ? Double.NaN : count;
    }

    private Map<ConcernState, Long> count() {
        try {
            return review.count(ReviewFilter.all());
        } catch (DatabaseException e) {
            LOG.warn("concerns were not counted: {}", e.kind());
            return Map.of();
        }
    }
}
