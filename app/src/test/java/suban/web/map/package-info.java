@NullMarked
package suban.web.map;

import org.jspecify.annotations.NullMarked;
