/** Seals what residents said, so that the database, the photos and their backups tell nothing without the key file. */
@NullMarked
package suban.storage.vault;

import org.jspecify.annotations.NullMarked;
