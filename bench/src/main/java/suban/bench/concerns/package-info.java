/** How long lists, searches and counts of concerns take, and filing, by how many are stored. */
@NullMarked
package suban.bench.concerns;

import org.jspecify.annotations.NullMarked;
