/**
 * Turns a resident's words into a typed concern: service catalogue, places, emergency wording, masking, classification
 * and its evaluation. Knows nothing of articles or conversations.
 */
@NullMarked
package suban.classifier;

import org.jspecify.annotations.NullMarked;
