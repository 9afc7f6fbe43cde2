/** How concerns are shown to staff. */
@NullMarked
package suban.web.staff.review;

import org.jspecify.annotations.NullMarked;
