package suban.backup;

import java.nio.file.Path;
import java.util.List;

/** What came of making a backup. */
public sealed interface BackupResult {
    /**
     * It is on disk under its name.
     *
     * @param linked how many photos are shared with the previous backup
     * @param leftOut what else lies in the data folder and is not in the backup
     * @param findings what is wrong with the data itself: all that was there is in the backup nevertheless
     */
    record Made(Path folder, Manifest manifest, int linked, List<String> leftOut, List<Finding> findings)
            implements BackupResult {}

    /** Nothing was written, or nothing is left of it. */
    record Refused(Refusal why, String subject) implements BackupResult {}
}
