/** The pages that residents use. {@link suban.web.ResidentPages} lists them; what they share is in {@code suban.web.page}. */
@NullMarked
package suban.web;

import org.jspecify.annotations.NullMarked;
