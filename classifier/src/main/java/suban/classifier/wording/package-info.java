/** Phrases looked for in folded text: conjunctions, exceptions, word boundaries and tolerated particles. */
@NullMarked
package suban.classifier.wording;

import org.jspecify.annotations.NullMarked;
