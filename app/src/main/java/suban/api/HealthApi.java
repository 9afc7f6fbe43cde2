package suban.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.BooleanSupplier;
import suban.http.Json;
import suban.http.Routes;

/** What operations asks: is the process alive, may it get traffic, and its figures. None of it touches the database. */
public final class HealthApi implements Routes {
    private final BooleanSupplier ready;
    private final PrometheusMeterRegistry metrics;
    private final Json json;

    public HealthApi(BooleanSupplier ready, PrometheusMeterRegistry metrics, Json json) {
        this.ready = ready;
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
        boolean is = ready.getAsBoolean();
        json.write(ctx, is ? 200 : 503, Map.of("status", is ? "ready" : "starting"));
    }
}
