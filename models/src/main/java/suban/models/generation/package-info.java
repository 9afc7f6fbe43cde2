/** A language model that a city may have: any endpoint that speaks the OpenAI protocol. Nothing needs one. */
@NullMarked
package suban.models.generation;

import org.jspecify.annotations.NullMarked;
