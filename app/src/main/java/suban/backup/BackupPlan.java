package suban.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to back up, and where to.
 *
 * @param target folder in which backups lie side by side; made when it is not there
 * @param data folder of the service
 * @param jdbcUrl of its database
 * @param city pack to take along, or null
 * @param previous a backup, or a folder of backups whose newest counts: photos it holds are linked, not copied; null to
 *     copy all
 * @param keys the key file, and where to copy it to; null to leave it alone
 */
public record BackupPlan(
        Path target,
        Path data,
        String jdbcUrl,
        @Nullable Path city,
        @Nullable Path previous,
        @Nullable KeyCopy keys) {}
