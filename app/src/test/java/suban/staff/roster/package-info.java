/** Accounts from files. */
@NullMarked
package suban.staff.roster;

import org.jspecify.annotations.NullMarked;
