package suban.web.chat;

import gg.jte.Content;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Reply;
import suban.web.page.Markdown;

/**
 * A turn as it stands in the page.
 *
 * @param message the resident's words; empty when a button was pressed
 * @param text of the reply, rendered
 * @param alarm takes the place of the text where somebody is to be called, or null
 * @param helped what the resident said about the reply, or null
 * @param latest whether it is the last one, which the page opens at
 * @param filed tracking codes of what was told in it and is on file, by part
 */
public record ShownTurn(
        String message,
        Reply reply,
        Content text,
        @Nullable ShownAlarm alarm,
        @Nullable Boolean helped,
        boolean latest,
        Map<Integer, String> filed)
        implements ShownEntry {
    public ShownTurn {
        filed = Map.copyOf(filed);
    }

    static ShownTurn of(Turn turn, Markdown markdown, boolean latest, Map<Integer, String> filed) {
        return new ShownTurn(
                turn.message(),
                turn.reply(),
                markdown.content(turn.reply().text()),
                ShownAlarm.find(turn.reply(), markdown).orElse(null),
                turn.helped(),
                latest,
                filed);
    }

    static ShownTurn of(String message, Reply reply, Markdown markdown) {
        return new ShownTurn(
                message,
                reply,
                markdown.content(reply.text()),
                ShownAlarm.find(reply, markdown).orElse(null),
                null,
                true,
                Map.of());
    }

    /** The code that one of the things told in it is on file under, or null. */
    public @Nullable String filed(int part) {
        return filed.get(part);
    }

    /** Whether the reply quotes an article, so that its source is named. */
    public boolean isQuote() {
        return !reply.citations().isEmpty();
    }

    /** Whether all it says is that a person has this. */
    public boolean isPassedOn() {
        return because() == HandedOverBecause.PASSED_ON;
    }

    /** Whether a person took the conversation over, who may write here. */
    public boolean isWithPerson() {
        return because() != null;
    }

    private @Nullable HandedOverBecause because() {
        return reply.decision() instanceof Decision.HandOver handOver ? handOver.because() : null;
    }

    /** Whether the resident is asked what to do about a reply that did not help, while nothing came after it. */
    public boolean asksWhatNext() {
        return latest && Boolean.FALSE.equals(helped);
    }

    /** Whether the resident is asked, and has not yet said, if the reply helped. */
    public boolean asksHelped() {
        return reply.asksHelped() && helped == null;
    }
}
