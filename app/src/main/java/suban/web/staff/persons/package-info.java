/** What is kept of one person: found, taken out, erased. */
@NullMarked
package suban.web.staff.persons;

import org.jspecify.annotations.NullMarked;
