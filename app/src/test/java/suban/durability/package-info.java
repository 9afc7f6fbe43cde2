/** What was acknowledged is on disk: proved by killing the process and by watching its system calls. */
@NullMarked
package suban.durability;

import org.jspecify.annotations.NullMarked;
