/** What is delivered: libraries, licences, documents. */
@NullMarked
package suban.packaging;

import org.jspecify.annotations.NullMarked;
