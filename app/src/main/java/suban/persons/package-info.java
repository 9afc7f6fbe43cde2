/** What is kept of one person, found, taken out and erased; and erased by itself when it was kept long enough. */
@NullMarked
package suban.persons;

import org.jspecify.annotations.NullMarked;
