package suban.web.chat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.chatbot.EmptyMessage;
import suban.chatbot.MessageTooLong;
import suban.chatbot.UnknownConversation;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Reply;
import suban.chatbot.wording.FixedReply;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.HandOverThread;
import suban.models.text.Language;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.page.Preferences;

/** The first page: a resident talks with the chatbot. */
public final class ChatPages implements Routes {
    private final Pages pages;
    private final FormToken token;
    private final Chatbot chatbot;
    private final ConversationStore conversations;
    private final HandOverThread thread;
    private final Limits limits;
    private final Markdown markdown;
    private final FiledParts filedParts;

    public ChatPages(
            Pages pages,
            FormToken token,
            Chatbot chatbot,
            ConversationStore conversations,
            HandOverThread thread,
            Limits limits,
            Markdown markdown,
            FiledParts filedParts) {
        this.pages = pages;
        this.token = token;
        this.chatbot = chatbot;
        this.conversations = conversations;
        this.thread = thread;
        this.limits = limits;
        this.markdown = markdown;
        this.filedParts = filedParts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/", ctx -> show(ctx, pages.page(ctx), "", null));
        routes.post("/messages", this::message);
        routes.post("/turns/{turn}/helped", this::helped);
        routes.post("/person", this::person);
        routes.get("/conversations/new", this::warn);
        routes.post("/conversations/new", this::startAnew);
    }

    private void show(Context ctx, Page page, String typed, @Nullable String error) {
        Map<String, Object> values = new HashMap<>();
        values.put("welcome", markdown.content(wording(FixedReply.WELCOME, page.language())));
        values.put("examples", page.site().pack().wording().examplesIn(page.language()));
        values.put("entries", ConversationCookie.find(ctx).map(this::entries).orElse(List.of()));
        values.put("typed", typed);
        if (error != null) values.put("error", error);
        pages.show(ctx, page, "chat/chat.jte", values);
    }

    private List<ShownEntry> entries(String conversation) {
        List<Turn> turns = conversations.listTurns(conversation);
        return turns.isEmpty()
                ? List.of()
                : ShownEntry.inOrder(turns, filedParts.list(turns), thread.listOfConversation(conversation), markdown);
    }

    private void message(Context ctx) {
        token.check(ctx);
        String text = Objects.requireNonNullElse(ctx.formParam("text"), "");
        if (Preferences.change(ctx)) {
            show(ctx, pages.page(ctx), text, null);
            return;
        }
        limits.count(ctx, Limits.Act.MESSAGE);
        Page page = pages.page(ctx);
        try {
            Reply reply =
                    inConversation(ctx, null, id -> limits.admit(ctx, text.length(), () -> chatbot.reply(id, text)));
            answer(ctx, page, ShownTurn.of(text, reply, markdown));
        } catch (EmptyMessage e) {
            refuse(ctx, page, text, wording(FixedReply.EMPTY, page.language()));
        } catch (MessageTooLong e) {
            refuse(ctx, page, text, page.text("problem.message-too-long.detail", e.length()));
        }
    }

    private void person(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.MESSAGE);
        Page page = pages.page(ctx);
        Reply reply = inConversation(ctx, page.language(), chatbot::askPerson);
        answer(ctx, page, ShownTurn.of("", reply, markdown));
    }

    private void helped(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.MESSAGE);
        String conversation = ConversationCookie.find(ctx).orElse("");
        boolean helped = "yes".equals(ctx.formParam("helped"));
        Optional<Reply> reply = chatbot.helped(conversation, ctx.pathParam("turn"), helped);
        if (!Pages.wantsPart(ctx)) {
            ctx.redirect("/#latest", HttpStatus.SEE_OTHER);
            return;
        }
        Map<String, Object> values = new HashMap<>();
        reply.ifPresent(asked -> values.put("turn", asked.turn()));
        pages.show(ctx, "chat/feedback.jte", values);
    }

    /** A person may write in the conversation that is about to be left. */
    private void warn(Context ctx) {
        findWithPerson(ctx)
                .ifPresentOrElse(
                        item -> pages.show(ctx, "chat/leave.jte", Map.of("code", item.trackingCode())),
                        () -> ctx.redirect("/", HttpStatus.SEE_OTHER));
    }

    private Optional<FiledConcern> findWithPerson(Context ctx) {
        return ConversationCookie.find(ctx).flatMap(thread::findOpenOf);
    }

    private void startAnew(Context ctx) {
        token.check(ctx);
        if (!"yes".equals(ctx.formParam("sure")) && findWithPerson(ctx).isPresent()) {
            ctx.redirect("/conversations/new", HttpStatus.SEE_OTHER);
            return;
        }
        ConversationCookie.forget(ctx);
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    /** A reader whose conversation is not there, or not there any more, gets a new one. */
    private Reply inConversation(Context ctx, @Nullable Language language, Function<String, Reply> step) {
        Optional<String> kept = ConversationCookie.find(ctx);
        if (kept.isPresent()) {
            try {
                return step.apply(kept.get());
            } catch (UnknownConversation e) {
                ConversationCookie.forget(ctx);
            }
        }
        String started = chatbot.start(language);
        Reply reply = step.apply(started);
        ConversationCookie.keep(ctx, started);
        return reply;
    }

    private void answer(Context ctx, Page page, ShownTurn turn) {
        if (Pages.wantsPart(ctx)) pages.show(ctx, page, "chat/turn.jte", Map.of("turn", turn));
        else ctx.redirect("/#latest", HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, Page page, String typed, String reason) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        if (Pages.wantsPart(ctx)) {
            ctx.header("HX-Retarget", "#message-error");
            ctx.header("HX-Reswap", "innerHTML");
            pages.show(ctx, page, "chat/refusal.jte", Map.of("reason", reason));
        } else {
            show(ctx, page, typed, reason);
        }
    }

    private String wording(FixedReply reply, Language language) {
        return pages.site().pack().wording().of(reply, language);
    }
}
