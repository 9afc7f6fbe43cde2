/** One's own password, and for administrators the accounts of everybody. */
@NullMarked
package suban.web.staff.account;

import org.jspecify.annotations.NullMarked;
