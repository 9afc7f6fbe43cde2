/** Personal data masked in place, so that offsets into the text stay true. */
@NullMarked
package suban.classifier.privacy;

import org.jspecify.annotations.NullMarked;
