@NullMarked
package suban.web.filing;

import org.jspecify.annotations.NullMarked;
