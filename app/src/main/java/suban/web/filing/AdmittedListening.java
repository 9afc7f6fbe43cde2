package suban.web.filing;

import io.javalin.http.Context;
import java.util.Optional;
import suban.chatbot.Chatbot;
import suban.chatbot.conversation.Turn;
import suban.http.Limits;
import suban.web.chat.ConversationCookie;
import suban.web.chat.ShownAlarm;
import suban.web.page.Markdown;

/** Listening for one request: to its reader's own conversation, and only when it is its turn. Thread-safe. */
final class AdmittedListening {
    private final Listening listening;
    private final Chatbot chatbot;
    private final Limits limits;
    private final Markdown markdown;

    AdmittedListening(Listening listening, Chatbot chatbot, Limits limits, Markdown markdown) {
        this.listening = listening;
        this.chatbot = chatbot;
        this.limits = limits;
        this.markdown = markdown;
    }

    /** A turn of the reader's own conversation. */
    Optional<Turn> find(Context ctx, String turn) {
        return ConversationCookie.find(ctx).flatMap(conversation -> listening.find(conversation, turn));
    }

    Told toTurn(Context ctx, Turn turn, int part) {
        return limits.admit(ctx, turn.message().length(), () -> listening.toTurn(turn, part));
    }

    /** What a form is about; words that were changed since are read again, and stay part of their turn. */
    Told toForm(Context ctx, ConcernForm form) {
        Optional<Told> before = Optional.ofNullable(form.turn())
                .flatMap(turn -> find(ctx, turn))
                .map(turn -> toTurn(ctx, turn, form.part()));
        if (before.isEmpty()) return toText(ctx, form.text());
        Told told = before.get();
        return told.text().strip().replace("\r\n", "\n").equals(form.text())
                ? told
                : told.reworded(toText(ctx, form.text()));
    }

    /** Whom to call at once, if the words tell of danger. */
    Optional<ShownAlarm> warn(Context ctx, String text) {
        return limits.admit(ctx, text.length(), () -> chatbot.warn(text))
                .flatMap(warning -> ShownAlarm.find(warning, markdown));
    }

    private Told toText(Context ctx, String text) {
        return limits.admit(ctx, text.length(), () -> listening.toText(text));
    }
}
