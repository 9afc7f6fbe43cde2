/** Mends slips of the keyboard by what a city's own content says. */
@NullMarked
package suban.models.spelling;

import org.jspecify.annotations.NullMarked;
