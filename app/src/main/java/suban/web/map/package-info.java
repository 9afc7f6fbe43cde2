/** The map of the city's districts, drawn here and needing nobody else's. Templates are in {@code src/main/jte/map}. */
@NullMarked
package suban.web.map;

import org.jspecify.annotations.NullMarked;
