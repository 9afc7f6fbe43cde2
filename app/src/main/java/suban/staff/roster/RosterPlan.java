package suban.staff.roster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import suban.staff.PlannedChange;

/**
 * What a file would change, and what came of it. Its lines lie in files that only their owner reads, until it expires.
 *
 * @param token names it; nobody guesses it
 * @param owner the account that made it, the only one that gets it again
 * @param added how many accounts would be new
 * @param changed how many would be changed
 * @param unchanged how many are already so
 * @param wrong how many lines are not taken
 * @param waiting how many accounts of the file have no password yet, the new ones included
 * @param sample the first changes
 * @param firstWrong the first lines that are not taken
 * @param applied what came of applying it, or {@link RosterApplied#NOT_YET}
 */
public record RosterPlan(
        String token,
        String owner,
        Instant expires,
        Path folder,
        long added,
        long changed,
        long unchanged,
        long wrong,
        long waiting,
        List<PlannedChange> sample,
        List<RosterMistake> firstWrong,
        RosterApplied applied) {
    /** How many of the lines that are not taken are shown at once. */
    public static final int SHOWN = 100;

    /** How many changes are shown. */
    static final int SAMPLE = 20;

    /** Names it in records; unlike the token it opens nothing. */
    public String id() {
        return token.substring(0, 8);
    }

    public boolean changesNothing() {
        return added + changed == 0;
    }

    boolean isEmpty() {
        return added + changed + unchanged + wrong == 0;
    }

    Path file() {
        return folder.resolve("file");
    }

    Path changes() {
        return folder.resolve("changes.tsv");
    }

    Path mistakes() {
        return folder.resolve("mistakes.tsv");
    }

    Path waitingFile() {
        return folder.resolve("waiting.tsv");
    }

    RosterPlan with(RosterApplied result) {
        return new RosterPlan(
                token, owner, expires, folder, added, changed, unchanged, wrong, waiting, sample, firstWrong, result);
    }
}
