/** Templates for what residents read: kept by supervisors, chosen in forms. */
@NullMarked
package suban.web.staff.template;

import org.jspecify.annotations.NullMarked;
