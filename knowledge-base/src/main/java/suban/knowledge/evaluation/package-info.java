/** Measures how well articles are found, and fits the weights by which evidence is turned into a probability. */
@NullMarked
package suban.knowledge.evaluation;

import org.jspecify.annotations.NullMarked;
