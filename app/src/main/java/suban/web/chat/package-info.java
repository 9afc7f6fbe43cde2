/** The conversation as a page: one column, one input; whole pages without JavaScript, single turns with it. */
@NullMarked
package suban.web.chat;

import org.jspecify.annotations.NullMarked;
