/** How good classification is on labelled messages, measured as operators and developers both use it. */
@NullMarked
package suban.classifier.evaluation;

import org.jspecify.annotations.NullMarked;
