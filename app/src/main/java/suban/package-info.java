/** The composition root: arguments become a validated configuration, the configuration becomes a running application. */
@NullMarked
package suban;

import org.jspecify.annotations.NullMarked;
