package suban.web.chat;

import gg.jte.Content;
import java.util.Optional;
import suban.chatbot.reply.LineCall;
import suban.chatbot.reply.Reply;
import suban.models.text.Language;
import suban.web.page.Markdown;

/**
 * A line to call at once, and what to do meanwhile, as every page shows it.
 *
 * @param language of the text
 * @param text rendered
 */
public record ShownAlarm(LineCall call, Language language, Content text) {
    /** Empty for a reply that has nobody called. */
    public static Optional<ShownAlarm> find(Reply reply, Markdown markdown) {
        return Optional.ofNullable(reply.call())
                .map(call -> new ShownAlarm(call, reply.language(), markdown.content(reply.text())));
    }
}
