package suban.staff.roster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    private final List<Line> read = new ArrayList<>(BATCH);
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

    /** Either an entry or what is wrong with it: lines wait for each other, so that mistakes come in the file's order. */
    private record Line(
            @Nullable RosterEntry entry, @Nullable RosterMistake mistake) {}

    void right(RosterEntry entry) {
        add(new Line(entry, null));
    }

    void wrong(RosterMistake mistake) {
        add(new Line(null, mistake));
    }

    private void add(Line line) {
        read.add(line);
        if (read.size() == BATCH) compare();
    }

    private void note(RosterMistake mistake) {
        wrong++;
        if (firstWrong.size() < RosterPlan.SHOWN) firstWrong.add(mistake);
        PlanRows.write(mistakes, mistake);
    }

    private void compare() {
        Map<String, StaffAccount> present = directory.find(read.stream()
                .flatMap(line -> Stream.ofNullable(line.entry()))
                .map(RosterEntry::name)
                .toList());
        for (Line line : read) {
            RosterEntry entry = line.entry();
            RosterMistake mistake = line.mistake();
            if (entry != null) compare(entry, present.get(entry.name()));
            else if (mistake != null) note(mistake);
        }
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
            note(new RosterMistake(entry.line(), "administrator", entry.name()));
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
