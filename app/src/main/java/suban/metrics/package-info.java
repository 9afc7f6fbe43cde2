/** Figures of the service for Prometheus: bounded labels only, nothing of what anybody said and no ids. */
@NullMarked
package suban.metrics;

import org.jspecify.annotations.NullMarked;
