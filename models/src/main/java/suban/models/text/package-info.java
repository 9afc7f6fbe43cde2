/** Languages, bilingual wording and text folding that keeps offsets into what the resident wrote. */
@NullMarked
package suban.models.text;

import org.jspecify.annotations.NullMarked;
