/** What to do with a message: the checks that need no lookup, whether it asks or reports, and the policy over both. */
@NullMarked
package suban.chatbot.decision;

import org.jspecify.annotations.NullMarked;
