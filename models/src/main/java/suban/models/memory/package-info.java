/** What was learnt from content, kept on disk so that it is learnt again only when the content changes. */
@NullMarked
package suban.models.memory;

import org.jspecify.annotations.NullMarked;
