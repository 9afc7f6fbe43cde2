/**
 * The HTTP edge that pages and API share: server settings, the reader's language, limits, security headers and the one
 * place where failures become problem details (RFC 9457) or an error page.
 */
@NullMarked
package suban.http;

import org.jspecify.annotations.NullMarked;
