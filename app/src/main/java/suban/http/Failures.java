package suban.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.router.Endpoint;
import java.io.UnsupportedEncodingException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.chatbot.ChatFailure;
import suban.chatbot.EmptyMessage;
import suban.chatbot.MessageTooLong;
import suban.chatbot.UnknownChoice;
import suban.chatbot.UnknownConversation;
import suban.chatbot.UnknownTurn;
import suban.logging.Trace;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.storage.DatabaseException;

/** The one place where failures become responses: problem details for programs, a page for people. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    static final String PROBLEM_TYPE = "application/problem+json;charset=utf-8";

    private static final int RETRY_SECONDS = 30;

    private final Messages messages;
    private final Json json;
    private final ErrorPage page;

    public Failures(Messages messages, Json json, ErrorPage page) {
        this.messages = messages;
        this.json = json;
        this.page = page;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, (e, ctx) -> answer(ctx, e.problem()));
        routes.exception(ChatFailure.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(DatabaseException.class, (e, ctx) -> {
            LOG.error("database: {} {}", e.kind(), Trace.of(e));
            ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
            answer(ctx, of(e));
        });
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, of(e)));
        routes.exception(Exception.class, (e, ctx) -> {
            if (isRequestsFault(e)) {
                answer(ctx, Problem.of(400, "bad-request"));
                return;
            }
            LOG.error("{} {} failed: {}", ctx.method(), route(ctx), Trace.of(e));
            answer(ctx, Problem.of(500, "internal"));
        });
        routes.error(404, ctx -> {
            if (ctx.attribute(ANSWERED) == null) answer(ctx, Problem.of(404, "not-found"));
        });
    }

    /** A body in a character set that there is not, or parts of a form that do not hold together. */
    private static boolean isRequestsFault(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof UnsupportedCharsetException
                    || t instanceof IllegalCharsetNameException
                    || t instanceof UnsupportedEncodingException
                    || (t instanceof HttpException http && http.getCode() < 500)) return true;
        }
        return false;
    }

    /** The pattern of the address: an address itself may hold what opens a conversation or a concern. */
    private static String route(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        return matched == null ? "elsewhere" : matched.path;
    }

    private static final String ANSWERED = "problem-answered";

    /** Answers with a problem, as JSON under {@code /api} and as a page elsewhere. */
    public void answer(Context ctx, Problem problem) {
        ctx.attribute(ANSWERED, true);
        Language language = ReaderLanguage.of(ctx);
        ctx.header("Cache-Control", "no-store");
        if (isPage(ctx)) {
            ctx.status(problem.status());
            page.show(ctx, problem, language);
        } else {
            ctx.header("Content-Language", language.code());
            json.write(ctx, problem.status(), PROBLEM_TYPE, problem.toJson(messages, language, ctx.path()));
        }
    }

    /** The body for a request that never came as far as a route; its address is not repeated, since it may be no address. */
    byte[] early(Problem problem, Language language) {
        return json.text(problem.toJson(messages, language, null)).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isPage(Context ctx) {
        String accept = ctx.header("Accept");
        return !ctx.path().startsWith("/api/")
                && !ctx.path().startsWith("/health/")
                && (accept == null || accept.contains("text/html") || ctx.header("HX-Request") != null);
    }

    private static Problem of(ChatFailure failure) {
        return switch (failure) {
            case UnknownConversation f -> Problem.of(404, "unknown-conversation");
            case UnknownTurn f -> Problem.of(404, "unknown-turn");
            case UnknownChoice f -> Problem.of(422, "unknown-choice");
            case EmptyMessage f -> Problem.of(422, "message-empty");
            case MessageTooLong f -> Problem.of(422, "message-too-long", f.length());
        };
    }

    private static Problem of(DatabaseException e) {
        int status = e.kind() == DatabaseException.Kind.DISK_FULL ? 507 : 503;
        // Whoever reads this can do nothing about a disk; whoever can finds the kind in the log and in the readiness.
        return Problem.of(status, "storage");
    }

    private static Problem of(HttpResponseException e) {
        return switch (e.getStatus()) {
            case 404 -> Problem.of(404, "not-found");
            case 405 -> Problem.of(405, "method-not-allowed");
            case 413 -> Problem.of(413, "body-too-large", HttpServer.LARGEST_BODY >> 10);
            case 415 -> Problem.of(415, "not-json");
            default -> e.getStatus() >= 500 ? Problem.of(500, "internal") : Problem.of(400, "bad-request");
        };
    }
}
