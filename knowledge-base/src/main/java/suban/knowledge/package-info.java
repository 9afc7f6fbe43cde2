/**
 * The city's curated knowledge: what an article is and how it is named. Curation keeps its versions, passages cuts it
 * into what a reply can quote, search finds it, evaluation measures how well.
 */
@NullMarked
package suban.knowledge;

import org.jspecify.annotations.NullMarked;
