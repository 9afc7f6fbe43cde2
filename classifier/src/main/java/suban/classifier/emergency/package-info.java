/** Wording that means danger now or a person in despair, and the line to call. Rules only, in microseconds. */
@NullMarked
package suban.classifier.emergency;

import org.jspecify.annotations.NullMarked;
