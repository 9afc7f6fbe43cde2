/** Filing a concern: what a resident told, what was understood, the form to put it right, and the tracking code. */
@NullMarked
package suban.web.filing;

import org.jspecify.annotations.NullMarked;
