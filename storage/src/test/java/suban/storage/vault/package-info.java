@NullMarked
package suban.storage.vault;

import org.jspecify.annotations.NullMarked;
