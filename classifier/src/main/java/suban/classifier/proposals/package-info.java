/** What a language model thinks a message says, as it says so: unchecked. */
@NullMarked
package suban.classifier.proposals;

import org.jspecify.annotations.NullMarked;
