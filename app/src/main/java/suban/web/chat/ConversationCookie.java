package suban.web.chat;

import io.javalin.http.Context;
import java.util.Optional;
import suban.web.page.Cookies;

/** Which conversation a reader is in: kept in a cookie that scripts cannot read, until the browser is closed. */
public final class ConversationCookie {
    private static final String NAME = "conversation";

    private ConversationCookie() {}

    public static Optional<String> find(Context ctx) {
        return Optional.ofNullable(Cookies.find(ctx, NAME)).filter(id -> id.matches("[0-9a-f-]{36}"));
    }

    static void keep(Context ctx, String conversation) {
        Cookies.keepForSession(ctx, NAME, conversation);
    }

    static void forget(Context ctx) {
        Cookies.forget(ctx, NAME);
    }
}
