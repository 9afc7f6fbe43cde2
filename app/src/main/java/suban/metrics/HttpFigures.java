package suban.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import suban.http.Routes;

/** Time and status of requests by the pattern of their address, never by the address itself. Thread-safe. */
public final class HttpFigures implements Routes {
    private static final String STARTED = "figures-started";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");

    private record Key(String method, String route, int status) {}

    private final Timers timers;
    private final Map<Key, Timer> known = new ConcurrentHashMap<>();

    public HttpFigures(MeterRegistry figures) {
        this.timers = new Timers(figures);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.attribute(STARTED, System.nanoTime()));
        routes.after(this::record);
    }

    private void record(Context ctx) {
        Long started = ctx.attribute(STARTED);
        if (started == null) return;
        String method = ctx.method().name();
        Key key = new Key(METHODS.contains(method) ? method : "other", route(ctx), ctx.statusCode());
        known.computeIfAbsent(key, this::timer).record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return timers.of(
                "suban.http.requests",
                "method",
                key.method(),
                "route",
                key.route(),
                "status",
                Integer.toString(key.status()));
    }

    private static String route(Context ctx) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        if (matched != null) return matched.path;
        return ctx.path().startsWith("/static/") && ctx.statusCode() < 400 ? "/static" : "elsewhere";
    }
}
