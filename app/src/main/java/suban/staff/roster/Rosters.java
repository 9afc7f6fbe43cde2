package suban.staff.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import suban.staff.ActivationCodes;
import suban.staff.PlannedAccounts;
import suban.staff.PlannedAccounts.Batch;
import suban.staff.PlannedChange;
import suban.staff.StaffAccount;
import suban.staff.StaffDirectory;
import suban.staff.Units;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Accounts from files: a file becomes a plan, and a plan is applied. One file at a time is read or applied; others wait.
 * Thread-safe.
 */
public final class Rosters {
    private final StaffDirectory directory;
    private final PlannedAccounts accounts;
    private final ActivationCodes activations;
    private final RosterWords words;
    private final Units units;
    private final PlanFolder plans;
    private final ReentrantLock turn = new ReentrantLock();

    /**
     * Somebody to hand a code to.
     *
     * @param code to be shown once and kept nowhere
     */
    public record Activation(StaffAccount account, String code) {
        @Override
        public String toString() {
            return "Activation[" + account.name() + "]";
        }
    }

    /** @param folder for what was read and not applied yet; nobody else's, and made when needed */
    public Rosters(Database database, Vault vault, Clock clock, RosterWords words, Units units, Path folder) {
        this.directory = new StaffDirectory(database);
        this.accounts = new PlannedAccounts(database, clock);
        this.activations = new ActivationCodes(database, vault, clock);
        this.words = words;
        this.units = units;
        this.plans = new PlanFolder(folder, clock);
    }

    public RosterWords words() {
        return words;
    }

    /**
     * Reads a file and compares it with the accounts that there are. Changes nothing.
     *
     * @param owner who may apply the plan
     * @throws UncheckedIOException when the file cannot be read or the plan not be kept
     */
    public RosterResult plan(String owner, InputStream file) {
        turn.lock();
        try {
            RosterPlan begun = plans.begin(owner);
            boolean kept = false;
            try {
                RosterPlan plan = read(begun, file);
                plans.keep(plan);
                kept = true;
                return new RosterResult.Planned(plan);
            } catch (RosterRefused refused) {
                return refused.result();
            } finally {
                if (!kept) plans.remove(begun);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    private RosterPlan read(RosterPlan begun, InputStream file) throws IOException, RosterRefused {
        plans.receive(begun, file);
        try (Planning planning = new Planning(directory, begun)) {
            new RosterReader(words, units).read(begun.file(), planning::right, planning::wrong);
            RosterPlan plan = planning.finish(begun);
            if (plan.isEmpty()) throw new RosterRefused("empty", "");
            return plan;
        } finally {
            plans.forgetFile(begun);
        }
    }

    /** A plan of this owner that has not expired. */
    public Optional<RosterPlan> find(String token, String owner) {
        return plans.find(token).filter(plan -> plan.owner().equals(owner));
    }

    /**
     * Does what was planned, some hundreds of accounts in a transaction. When it is cut off, it can be applied again: what was
     * done already is left as it is.
     *
     * @param also what is written together with each batch
     * @return the plan with what came of it
     */
    public RosterPlan apply(RosterPlan plan, Consumer<Batch> also) {
        turn.lock();
        try {
            RosterApplied[] result = {RosterApplied.NOT_YET};
            PlanRows.forEachBatch(
                    plan.changes(),
                    Planning.BATCH,
                    changes -> result[0] = result[0].plus(accounts.apply(changes, also)));
            RosterPlan applied = plan.with(result[0].whole());
            plans.keep(applied);
            return applied;
        } finally {
            turn.unlock();
        }
    }

    /**
     * Makes a code for everybody in the file who has no password. Former codes of theirs end.
     *
     * @param also what is written together with the codes of these names
     * @param reader is handed each once
     */
    public void activate(RosterPlan plan, Consumer<List<String>> also, Consumer<Activation> reader) {
        PlanRows.forEachNames(plan.waitingFile(), Planning.BATCH, names -> {
            Map<String, String> codes = activations.issue(names, also);
            Map<String, StaffAccount> present = directory.find(codes.keySet());
            codes.forEach((name, code) -> {
                StaffAccount account = present.get(name);
                if (account != null) reader.accept(new Activation(account, code));
            });
        });
    }

    /** Every line that is not taken, in the file's order. */
    public void forEachMistake(RosterPlan plan, Consumer<RosterMistake> reader) {
        PlanRows.forEachMistake(plan.mistakes(), reader);
    }

    /** Every change, in the file's order. */
    public void forEachChange(RosterPlan plan, Consumer<PlannedChange> reader) {
        PlanRows.forEachBatch(plan.changes(), Planning.BATCH, changes -> changes.forEach(reader));
    }

    /** The plan is gone; what it did stays. */
    public void discard(RosterPlan plan) {
        plans.remove(plan);
    }
}
