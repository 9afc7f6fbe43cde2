/** Placeholder. */
@NullMarked
package suban.knowledge;

import org.jspecify.annotations.NullMarked;
