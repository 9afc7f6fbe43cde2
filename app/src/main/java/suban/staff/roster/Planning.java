package suban.staff.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.staff.PlannedChange;
import suban.staff.PlannedChange.Shape;
import suban.staff.Role;
import suban.staff.StaffAccount;
import suban.staff.StaffDirectory;

/** Compares entries with the accounts that there are, some hundreds at a time, and writes down what would change. */
final class Planning implements AutoCloseable {
    static final int BATCH = 500;

    private final StaffDirectory directory;
    private final BufferedWriter changes;
    private final BufferedWriter mistakes;
    private final BufferedWriter waiting;
    private final List<RosterEntry> read = new ArrayList<>(BATCH);
    private final List<PlannedChange> sample = new ArrayList<>();
    private final List<RosterMistake> firstWrong = new ArrayList<>();
    private long added;
    private long changed;
    private long unchanged;
    private long wrong;
    private long waits;

    Planning(StaffDirectory directory, RosterPlan plan) throws IOException {
        this.directory = directory;
        this.changes = PlanRows.make(plan.changes());
        this.mistakes = PlanRows.make(plan.mistakes());
        this.waiting = PlanRows.make(plan.waitingFile());
    }

    void right(RosterEntry entry) {
        read.add(entry);
        if (read.size() == BATCH) compare();
    }

    void wrong(RosterMistake mistake) {
        wrong++;
        if (firstWrong.size() < RosterPlan.SHOWN) firstWrong.add(mistake);
        PlanRows.write(mistakes, mistake);
    }

    private void compare() {
        Map<String, StaffAccount> present =
                directory.find(read.stream().map(RosterEntry::name).toList());
        for (RosterEntry entry : read) compare(entry, present.get(entry.name()));
        read.clear();
    }

    private void compare(RosterEntry entry, @Nullable StaffAccount account) {
        Shape before = account == null ? null : Shape.of(account);
        PlannedChange change =
                new PlannedChange(entry.line(), entry.name(), before, new Shape(entry.displayName(), entry.post()));
        if (change.after().equals(before)) {
            unchanged++;
            if (account != null && account.withoutPassword()) waits(entry);
        } else if (entry.post().role() == Role.ADMINISTRATOR
                || (account != null && account.role() == Role.ADMINISTRATOR)) {
            wrong(new RosterMistake(entry.line(), "administrator", entry.name()));
        } else {
            if (before == null) added++;
            else changed++;
            if (sample.size() < RosterPlan.SAMPLE) sample.add(change);
            PlanRows.write(changes, change);
            if (account == null || account.withoutPassword()) waits(entry);
        }
    }

    private void waits(RosterEntry entry) {
        waits++;
        PlanRows.writeName(waiting, entry.name());
    }

    /** The plan with what was found, once everything was read. */
    RosterPlan finish(RosterPlan plan) throws IOException {
        compare();
        close();
        return new RosterPlan(
                plan.token(),
                plan.owner(),
                plan.expires(),
                plan.folder(),
                added,
                changed,
                unchanged,
                wrong,
                waits,
                List.copyOf(sample),
                List.copyOf(firstWrong),
                RosterApplied.NOT_YET);
    }

    @Override
    public void close() throws IOException {
        changes.close();
        mistakes.close();
        waiting.close();
    }
}
