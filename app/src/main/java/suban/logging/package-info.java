/** How the log is written: text or JSON, personal data masked before anything leaves the process. */
@NullMarked
package suban.logging;

import org.jspecify.annotations.NullMarked;
