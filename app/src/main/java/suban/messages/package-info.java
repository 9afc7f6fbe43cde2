/** Every sentence that the program itself says on a page, in an error or on the command line, in both languages. */
@NullMarked
package suban.messages;

import org.jspecify.annotations.NullMarked;
