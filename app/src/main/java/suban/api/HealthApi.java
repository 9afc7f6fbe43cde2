package suban.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import suban.http.Json;
import suban.http.Routes;

/** What operations asks: is the process alive, may it get traffic, and its figures. */
public final class HealthApi implements Routes {
    private final Supplier<List<String>> missing;
    private final PrometheusMeterRegistry metrics;
    private final Json json;

    /** @param missing what keeps the service from serving now */
    public HealthApi(Supplier<List<String>> missing, PrometheusMeterRegistry metrics, Json json) {
        this.missing = missing;
        this.metrics = metrics;
        this.json = json;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/health/live", ctx -> json.write(ctx, 200, Map.of("status", "live")));
        routes.get("/health/ready", this::ready);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(metrics.scrape()));
    }

    private void ready(Context ctx) {
        List<String> lacks = missing.get();
        if (lacks.isEmpty()) json.write(ctx, 200, Map.of("status", "ready"));
        else json.write(ctx, 503, Map.of("status", "unavailable", "missing", lacks));
    }
}
