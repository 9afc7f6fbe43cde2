@NullMarked
package suban.web.page;

import org.jspecify.annotations.NullMarked;
