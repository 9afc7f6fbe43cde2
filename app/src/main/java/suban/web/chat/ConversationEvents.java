package suban.web.chat;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.HandOverThread;
import suban.intake.ThreadMessage;
import suban.web.page.Page;
import suban.web.page.Pages;

/**
 * What a person writes reaches the open page of a conversation as server-sent events: {@code person} with a message as the
 * page shows it, {@code over} once no person has the conversation. Each stream waits on a virtual thread of its own.
 */
public final class ConversationEvents implements Routes {
    static final String PATH = "/conversation/events";

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(20);
    /** Then the browser opens another one, and what is gone without a word no longer counts. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int RETRY_SECONDS = 30;

    private final Pages pages;
    private final HandOverThread thread;
    private final ConversationNews news;
    private final Limits limits;

    public ConversationEvents(Pages pages, HandOverThread thread, ConversationNews news, Limits limits) {
        this.pages = pages;
        this.thread = thread;
        this.news = news;
        this.limits = limits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::open);
    }

    private void open(Context ctx) throws Exception {
        limits.count(ctx, Limits.Act.LOOK_UP);
        Optional<String> conversation = ConversationCookie.find(ctx);
        String accepted = ctx.header("Accept");
        if (conversation.isEmpty() || accepted == null || !accepted.contains("text/event-stream")) {
            ctx.status(HttpStatus.NO_CONTENT);
            return;
        }
        Page page = pages.page(ctx);
        ConversationNews.Watch watch = news.watch(conversation.get()).orElseThrow(() -> {
            ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
            return new ProblemException(503, "too-busy", RETRY_SECONDS);
        });
        try {
            new SseHandler(client -> stream(client, page, conversation.get(), watch)).handle(ctx);
        } catch (Exception | Error e) {
            watch.close();
            throw e;
        }
    }

    private void stream(SseClient client, Page page, String conversation, ConversationNews.Watch watch) {
        long end = System.nanoTime() + LONGEST.toNanos();
        Set<String> sent = new HashSet<>();
        try (watch) {
            boolean more = send(client, page, conversation, sent);
            while (more && !client.terminated() && !watch.isOver() && System.nanoTime() < end) {
                if (!watch.await(KEEP_ALIVE)) client.sendComment("still here");
                else if (!watch.isOver()) more = send(client, page, conversation, sent);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends what this stream has not sent yet; the page leaves out what it shows already. Says whether more may come. */
    private boolean send(SseClient client, Page page, String conversation, Set<String> sent) {
        // Asked first: whatever was written before it ended is then sent, too.
        boolean more = thread.hasPerson(conversation);
        for (ThreadMessage message : thread.listOfConversation(conversation)) {
            if (message.byResident() || !sent.add(message.id())) continue;
            String shown = pages.render(page, "chat/message.jte", Map.of("message", ShownMessage.of(message, false)));
            client.sendEvent("person", shown, message.id());
        }
        if (!more) client.sendEvent("over", "");
        return more;
    }
}
