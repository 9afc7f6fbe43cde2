package suban.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.http.Json;
import suban.http.ProblemException;
import suban.http.Routes;

/** What operations asks: is the process alive, may it get traffic, and its figures. */
public final class HealthApi implements Routes {
    private final Supplier<List<String>> missing;
    private final PrometheusMeterRegistry metrics;
    private final @Nullable String token;
    private final Json json;

    /**
     * @param missing what keeps the service from serving now
     * @param token what whoever asks for the figures sends as a bearer token; null keeps them closed
     */
    public HealthApi(
            Supplier<List<String>> missing, PrometheusMeterRegistry metrics, @Nullable String token, Json json) {
        this.missing = missing;
        this.metrics = metrics;
        this.token = token == null || token.isBlank() ? null : token;
        this.json = json;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> json.write(ctx, 200, Map.of("status", "live")));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::figures);
    }

    private void figures(Context ctx) {
        if (token == null) throw new ProblemException(404, "not-found");
        String given = ctx.header("Authorization");
        // In a time that tells nothing of how much of it was right.
        if (given == null || !MessageDigest.isEqual(bytes("Bearer " + token), bytes(given))) {
            ctx.header("WWW-Authenticate", "Bearer");
            throw new ProblemException(401, "token-missing");
        }
        ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void ready(Context ctx) {
        List<String> lacks = missing.get();
        if (lacks.isEmpty()) json.write(ctx, 200, Map.of("status", "ready"));
        else json.write(ctx, 503, Map.of("status", "unavailable", "missing", lacks));
    }
}
