/** The audit log in the staff's pages: writing down what is done on them, and the page on which administrators read it. */
@NullMarked
package suban.web.staff.audit;

import org.jspecify.annotations.NullMarked;
