/** Placeholder. */
@NullMarked
package suban.classifier;

import org.jspecify.annotations.NullMarked;
