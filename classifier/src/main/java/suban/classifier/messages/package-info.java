/** What residents write, collected from a city pack and told apart by what it is: the material that reading is learnt from. */
@NullMarked
package suban.classifier.messages;

import org.jspecify.annotations.NullMarked;
