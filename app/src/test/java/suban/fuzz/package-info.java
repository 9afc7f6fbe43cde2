/**
 * Hostile input of every kind, made from a seed: the same seed makes the same input, so that what was found can be looked
 * at again. Run by {@code FuzzIT} in small and by {@code bench/run fuzz} at length.
 */
@NullMarked
package suban.fuzz;

import org.jspecify.annotations.NullMarked;
