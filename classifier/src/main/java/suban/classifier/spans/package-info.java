/** Which words of a text say where, when or whom: the stretch that is meant, of all that could be. */
@NullMarked
package suban.classifier.spans;

import org.jspecify.annotations.NullMarked;
