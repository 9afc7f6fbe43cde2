/** Articles on screen: finding them, writing and publishing new versions, and reading the old ones. */
@NullMarked
package suban.web.staff.knowledge;

import org.jspecify.annotations.NullMarked;
