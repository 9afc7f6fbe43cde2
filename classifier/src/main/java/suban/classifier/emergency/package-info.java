/**
 * Messages that mean danger now or a person in despair, and the line to call. Phrases of the city's lines and what was
 * learnt from their examples are heard together, in less than a millisecond beside the message's embedding.
 */
@NullMarked
package suban.classifier.emergency;

import org.jspecify.annotations.NullMarked;
