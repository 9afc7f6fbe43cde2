/** Real databases for the store tests of every module. */
@NullMarked
package suban.storage.testing;

import org.jspecify.annotations.NullMarked;
