/**
 * Measures the running service against the bare model in the same run, and proves durability by a thousand kills. Run by
 * {@code bench/run}; results go to {@code docs/benchmarks.md}.
 */
@NullMarked
package suban.bench;

import org.jspecify.annotations.NullMarked;
