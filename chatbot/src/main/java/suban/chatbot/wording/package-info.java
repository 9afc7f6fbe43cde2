/** The city's wording of fixed replies, as values. Read from the city pack's {@code replies.yaml} by the application. */
@NullMarked
package suban.chatbot.wording;

import org.jspecify.annotations.NullMarked;
