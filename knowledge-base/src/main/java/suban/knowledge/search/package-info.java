/**
 * Finds the articles that answer a message. A Lucene index derived from the published versions holds one document for
 * every unit of evidence (title, variant, passage) with its words and its embedding; a small fitted model turns the
 * evidence for each article into the probability that it answers.
 */
@NullMarked
package suban.knowledge.search;

import org.jspecify.annotations.NullMarked;
