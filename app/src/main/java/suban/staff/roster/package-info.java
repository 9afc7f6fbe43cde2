/**
 * Many accounts from one file: read line by line, compared with the accounts that there are, shown as a plan, and applied
 * exactly as planned. No more than a few hundred lines are held at once, however long the file is.
 */
@NullMarked
package suban.staff.roster;

import org.jspecify.annotations.NullMarked;
