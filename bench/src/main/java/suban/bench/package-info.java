/** Placeholder. */
@NullMarked
package suban.bench;

import org.jspecify.annotations.NullMarked;
