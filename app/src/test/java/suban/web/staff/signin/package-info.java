/** How articles are shown to staff. */
@NullMarked
package suban.web.staff.signin;

import org.jspecify.annotations.NullMarked;
