/** How articles are shown to staff. */
@NullMarked
package suban.web.staff.knowledge;

import org.jspecify.annotations.NullMarked;
