/** Who may see and do what: signing in and out, the session's cookie, and the guard before every page for staff. */
@NullMarked
package suban.web.staff.signin;

import org.jspecify.annotations.NullMarked;
