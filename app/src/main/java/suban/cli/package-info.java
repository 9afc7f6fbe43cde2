/** The command line: arguments in, a validated configuration out; what went wrong is said in one sentence. */
@NullMarked
package suban.cli;

import org.jspecify.annotations.NullMarked;
