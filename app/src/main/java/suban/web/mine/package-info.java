/** What a resident has filed: in this browser, and with their telephone number. */
@NullMarked
package suban.web.mine;

import org.jspecify.annotations.NullMarked;
