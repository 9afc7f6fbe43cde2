/** A small city and a clock that tests set. */
@NullMarked
package suban.intake.testing;

import org.jspecify.annotations.NullMarked;
