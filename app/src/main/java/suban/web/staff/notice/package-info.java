/** What residents were told, and what a clerk may still tell them. */
@NullMarked
package suban.web.staff.notice;

import org.jspecify.annotations.NullMarked;
