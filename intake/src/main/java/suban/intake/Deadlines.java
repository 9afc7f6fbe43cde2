package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.storage.vault.VaultException;

/**
 * What the clock does to concerns: warns before they are due, reports those that are overdue ever higher, goes on when a
 * resident does not answer, closes when nobody objects. Its work grows with what is due, not with what is stored.
 * Thread-safe; may be stopped and run again at any time.
 */
public final class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 100;

    private final Database database;
    private final ConcernStore concerns;
    private final IntakeRules rules;
    private final Moving moving;
    private final Clock clock;

    public Deadlines(Database database, Vault vault, IntakeRules rules, PhotoStore photos, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
        this.concerns = new ConcernStore(vault, photos, rules);
        this.moving = new Moving(rules, concerns, new EventStore(vault), clock);
    }

    /** From now on this one hears of every step that the clock takes. */
    public void listen(StepListener listener) {
        moving.listen(listener);
    }

    /** Takes every step that is due by now; says how many. */
    public int run() {
        int taken = 0;
        while (true) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<String> due = database.read(handle -> concerns.listWatched(handle, now, AT_ONCE));
            if (due.isEmpty()) return taken;
            for (String id : due) attempt(id, now);
            taken += due.size();
        }
    }

    /** One that cannot be opened any more must not keep the clock from all others. */
    private void attempt(String id, Instant now) {
        try {
            database.write(handle -> look(handle, id, now));
        } catch (VaultException e) {
            LOG.warn("a concern cannot be opened, so the clock leaves it: {}", e.getMessage());
            database.write(handle -> {
                concerns.unwatch(handle, id);
                return id;
            });
        }
    }

    private boolean look(Handle handle, String id, Instant now) {
        FiledConcern concern = concerns.find(handle, id).orElseThrow();
        Act act = switch (concern.state()) {
            case WAITING -> Act.of(Step.RESUME, Doer.SERVICE, null, null);
            case RESOLVED -> Act.of(Step.CLOSE, Doer.SERVICE, null, null);
            default -> report(concern, now);
        };
        boolean done = moving.move(handle, id, act) instanceof StepResult.Done;
        // A step that cannot be taken would be looked at for ever.
        if (!done) concerns.unwatch(handle, id);
        return done;
    }

    private Act report(FiledConcern concern, Instant now) {
        int level = level(concern, now);
        Step step = level <= Watch.DUE_SOON ? Step.WARN : Step.ESCALATE;
        return Act.of(step, Doer.SERVICE, null, null).with(Integer.toString(level));
    }

    /** How high it belongs by now; one step up at least, so that the clock gets on. */
    private int level(FiledConcern concern, Instant now) {
        int level = concern.course().escalation() + 1;
        if (level < Watch.OVERDUE && !now.isBefore(concern.due())) level = Watch.OVERDUE;
        TimeLimits limits = rules.limits();
        if (level < Watch.AT_SUPERVISOR && isOver(concern, limits.supervisorHours(), now)) level = Watch.AT_SUPERVISOR;
        if (level < Watch.AT_MANAGER && isOver(concern, limits.managerHours(), now)) level = Watch.AT_MANAGER;
        return level;
    }

    private boolean isOver(FiledConcern concern, int hours, Instant now) {
        return !now.isBefore(rules.calendar().due(concern.due(), hours));
    }
}
