package suban.staff.roster;

import java.util.ArrayList;
import java.util.List;
import suban.staff.PlannedAccounts.Batch;
import suban.staff.PlannedChange;

/**
 * What came of applying a plan.
 *
 * @param done whether it was gone through to its end
 * @param already how many were as planned before, from an earlier attempt for instance
 * @param conflicts how many were not done, because the account was changed after the plan was made
 * @param firstConflicts the first of those
 */
public record RosterApplied(
        boolean done, long added, long changed, long already, long conflicts, List<PlannedChange> firstConflicts) {
    public static final RosterApplied NOT_YET = new RosterApplied(false, 0, 0, 0, 0, List.of());

    RosterApplied plus(Batch batch) {
        List<PlannedChange> first = new ArrayList<>(firstConflicts);
        batch.conflicts().stream().limit(RosterPlan.SHOWN - first.size()).forEach(first::add);
        return new RosterApplied(
                done,
                added + batch.added().size(),
                changed + batch.renamed().size() + batch.moved().size(),
                already + batch.already(),
                conflicts + batch.conflicts().size(),
                List.copyOf(first));
    }

    RosterApplied whole() {
        return new RosterApplied(true, added, changed, already, conflicts, firstConflicts);
    }
}
