/**
 * The life of an article: draft, review, publication, retirement. Versions never change once saved and every step is
 * kept, so what was published on any day can be shown again.
 */
@NullMarked
package suban.knowledge.curation;

import org.jspecify.annotations.NullMarked;
