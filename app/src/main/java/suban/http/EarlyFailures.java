package suban.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * Answers what the server itself refuses before any route is asked, such as a request line that is none (RFC 9112) or too
 * long an address: the same headers and problem details as everywhere, and nothing about the server. Thread-safe.
 */
final class EarlyFailures extends ErrorHandler {
    private static final int RETRY_SECONDS = 10;

    private final Failures failures;

    EarlyFailures(Failures failures) {
        this.failures = failures;
    }

    /** Of every method: one that there is not is refused, too. */
    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        Language language = ReaderLanguage.preferred(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE))
                .orElse(Language.ZH);
        SecurityHeaders.USUAL.add(request.isSecure(), response.getHeaders()::put);
        if (code == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Failures.PROBLEM_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LANGUAGE, language.code());
        response.write(true, ByteBuffer.wrap(failures.early(problem(code), language)), callback);
    }

    private static Problem problem(int code) {
        return switch (code) {
            case HttpStatus.NOT_FOUND_404 -> Problem.of(code, "not-found");
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> Problem.of(code, "method-not-allowed");
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> Problem.of(code, "body-too-large", HttpServer.LARGEST_BODY >> 10);
            case HttpStatus.URI_TOO_LONG_414, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                Problem.of(code, "header-too-large", HttpServer.HEADERS >> 10);
            case HttpStatus.NOT_IMPLEMENTED_501, HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                Problem.of(code, "unsupported-protocol");
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> Problem.of(code, "too-busy", RETRY_SECONDS);
            default -> code >= 500 ? Problem.of(code, "internal") : Problem.of(Math.max(code, 400), "bad-request");
        };
    }
}
