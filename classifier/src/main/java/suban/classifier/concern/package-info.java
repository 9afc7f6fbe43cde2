/** A message structured into typed concerns, every slot with its confidence and its evidence in the resident's words. */
@NullMarked
package suban.classifier.concern;

import org.jspecify.annotations.NullMarked;
