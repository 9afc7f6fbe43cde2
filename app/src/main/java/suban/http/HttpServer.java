package suban.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.ServerConnector;

/**
 * The server that pages and API run in, each request on a virtual thread of its own. Thread-safe.
 *
 * <p>What blocks natively (database, embeddings) hands its work to bounded platform threads, so virtual threads only
 * ever park.
 */
public final class HttpServer implements AutoCloseable {
    /** Largest body in bytes, photos excepted. */
    public static final long LARGEST_BODY = 1 << 20;

    private static final int LARGEST_UPLOAD_MEGABYTES = 32;
    private static final int HEADERS = 16 << 10;

    private final Javalin server;

    private HttpServer(Javalin server) {
        this.server = server;
    }

    /**
     * @param port 0 for any free one
     * @throws PortInUse when another program listens there
     */
    public static HttpServer start(int port, Failures failures, List<Routes> parts, String staticVersion) {
        Javalin server = Javalin.create(config -> configure(config, failures, parts, staticVersion));
        try {
            return new HttpServer(server.start(port));
        } catch (RuntimeException e) {
            server.stop();
            if (mentionsBind(e)) throw new PortInUse(port);
            throw e;
        }
    }

    private static void configure(JavalinConfig config, Failures failures, List<Routes> parts, String staticVersion) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD_MEGABYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(HttpServer::harden);
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "/suban/web/static";
            files.location = Location.CLASSPATH;
            // The address carries a version, so a browser may keep the file for good.
            files.headers = java.util.Map.of("Cache-Control", "public, max-age=31536000, immutable");
        });
        config.routes.before(SecurityHeaders::add);
        failures.addTo(config.routes);
        parts.forEach(part -> part.addTo(config.routes));
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setResponseHeaderSize(HEADERS);
    }

    private static boolean mentionsBind(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof java.net.BindException) return true;
        }
        return false;
    }

    public int port() {
        return ((ServerConnector) server.jettyServer().server().getConnectors()[0]).getLocalPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
