/** A real browser for the tests of pages. */
@NullMarked
package suban.web.testing;

import org.jspecify.annotations.NullMarked;
