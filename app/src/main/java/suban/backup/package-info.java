/**
 * Backups of a city's data: made while the service runs, checked, and put back. A backup is a folder of plain files with a
 * manifest of their digests; a database on a server and the keys are kept apart from it.
 */
@NullMarked
package suban.backup;

import org.jspecify.annotations.NullMarked;
