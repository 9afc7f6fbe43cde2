package suban.intake.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Posts each notice as JSON; see {@code docs/integrator.md}. Redirects are not followed: the token is for one place. */
public final class HttpNoticeSender implements NoticeSender {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TOO_MANY = 429;

    private final NoticeSettings settings;
    private final HttpClient http;

    public HttpNoticeSender(NoticeSettings settings) {
        this.settings = settings;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.patience())
                .build();
    }

    @Override
    public Result send(Notice notice) {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request(notice), BodyHandlers.discarding());
        try {
            // The request's own time ends with the head of the answer; a body may go on for ever.
            return result(answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Result.TryLater("timeout", null);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return new Result.TryLater(cause.getClass().getSimpleName(), null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Result.TryLater("interrupted", null);
        }
    }

    private HttpRequest request(Notice notice) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.endpoint())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notice.id())
                .POST(BodyPublishers.ofByteArray(body(notice)));
        if (settings.token() != null) request.header("Authorization", "Bearer " + settings.token());
        return request.build();
    }

    private static byte[] body(Notice notice) {
        Notice.Content content = Objects.requireNonNull(notice.content());
        Map<String, String> body = new LinkedHashMap<>();
        body.put("id", notice.id());
        body.put("to", content.to());
        body.put("channel", notice.channel().code());
        body.put("language", notice.language().code());
        body.put("text", content.text());
        body.put("kind", notice.kind().code());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Result result(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) return new Result.Sent();
        if (status / 100 == 4 && status != TOO_MANY) return new Result.Refused(status);
        return new Result.TryLater(
                String.valueOf(status),
                retryAfter(answer.headers().firstValue("Retry-After").orElse("")));
    }

    /** Seconds only; a date or anything else is as good as nothing. */
    private static @Nullable Duration retryAfter(String header) {
        return header.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
