/**
 * Reads a city pack, the folder of plain files that makes Suban a particular city's, and turns it into the values that
 * the other modules work with. The whole folder is checked at once: every mistake carries file, line and reason.
 */
@NullMarked
package suban.city;

import org.jspecify.annotations.NullMarked;
