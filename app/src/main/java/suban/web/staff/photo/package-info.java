/** Photos of concerns as staff see them, and what others see of them. */
@NullMarked
package suban.web.staff.photo;

import org.jspecify.annotations.NullMarked;
