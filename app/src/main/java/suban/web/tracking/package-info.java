/** Following a concern by its tracking code, without an account and without personal data. */
@NullMarked
package suban.web.tracking;

import org.jspecify.annotations.NullMarked;
