/** Where a message goes over from one concern to the next. */
@NullMarked
package suban.classifier.parts;

import org.jspecify.annotations.NullMarked;
