/** Photos of concerns: checked before they are decoded, written anew without their metadata, kept as files. */
@NullMarked
package suban.intake.photos;

import org.jspecify.annotations.NullMarked;
