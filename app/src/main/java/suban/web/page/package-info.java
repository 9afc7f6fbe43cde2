/**
 * What all pages share: the layout's facts, the reader's preferences, forms that only we can have made, the wording of
 * dates, safe Markdown, and the one class that renders templates. Templates are in {@code src/main/jte}.
 */
@NullMarked
package suban.web.page;

import org.jspecify.annotations.NullMarked;
