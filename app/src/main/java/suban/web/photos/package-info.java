/** Photos that come along with forms. */
@NullMarked
package suban.web.photos;

import org.jspecify.annotations.NullMarked;
