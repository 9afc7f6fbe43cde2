/**
 * Intake: concerns filed by residents and conversations handed over to a person, kept from their arrival to their end.
 * Residents file and follow them by tracking code; staff review, correct and move them on; who did what stays on record.
 * {@link suban.intake.Intake} is the residents' side, {@link suban.intake.Review} the staff's.
 */
@NullMarked
package suban.intake;

import org.jspecify.annotations.NullMarked;
