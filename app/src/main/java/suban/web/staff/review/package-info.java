/** Intake on screen: the queue of concerns, one concern with what was understood, its corrections and its history. */
@NullMarked
package suban.web.staff.review;

import org.jspecify.annotations.NullMarked;
