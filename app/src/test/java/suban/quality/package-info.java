/** How good the starter city's answers are, held against questions that were written before any tuning. */
@NullMarked
package suban.quality;

import org.jspecify.annotations.NullMarked;
