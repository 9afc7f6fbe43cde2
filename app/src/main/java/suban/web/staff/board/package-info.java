/** A unit's board: what came to it, what is due, and what it does about it. */
@NullMarked
package suban.web.staff.board;

import org.jspecify.annotations.NullMarked;
