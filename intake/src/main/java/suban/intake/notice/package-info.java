/**
 * What residents are told: an outbox that is written together with each step, and a worker that empties it to the city's
 * sender of messages, whatever happens in between. Knows nothing of what a concern is.
 */
@NullMarked
package suban.intake.notice;

import org.jspecify.annotations.NullMarked;
