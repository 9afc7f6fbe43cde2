/** A real running service for tests, and a client that speaks to it over HTTP. */
@NullMarked
package suban.testing;

import org.jspecify.annotations.NullMarked;
