/** The pages for staff, in a real browser and without one. */
@NullMarked
package suban.web.staff;

import org.jspecify.annotations.NullMarked;
