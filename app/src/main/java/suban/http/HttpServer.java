package suban.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The server that pages and API run in, each request on a virtual thread of its own. Thread-safe.
 *
 * <p>What blocks natively (database, embeddings) hands its work to bounded platform threads, so virtual threads only
 * ever park.
 */
public final class HttpServer implements AutoCloseable {
    /** Largest body in bytes, photos excepted. */
    public static final long LARGEST_BODY = 1 << 20;

    /** Largest form with photos in bytes. */
    public static final long LARGEST_UPLOAD = 32L << 20;
    /** Largest header in bytes, the address included. */
    static final int HEADERS = 16 << 10;

    /** Connections that wait to be accepted; with the usual 50 a crowd that comes at once is cut off. */
    private static final int BACKLOG = 1_024;

    /** What is under way when the service is stopped is finished in this time; what comes meanwhile is refused. */
    private static final long DRAIN_MILLIS = 10_000;

    private final Javalin server;

    private HttpServer(Javalin server) {
        this.server = server;
    }

    /**
     * @param bind address of this machine to listen at, or 0.0.0.0 for all of them
     * @param port 0 for any free one
     * @param forwarded whether every request comes through a proxy that says in {@code X-Forwarded-Proto} what it was asked
     *     by; nobody else is believed
     * @param uploads folder in which a large part of a form lies until the request ends
     * @throws PortInUse when another program listens there
     */
    public static HttpServer start(
            String bind, int port, boolean forwarded, Path uploads, Failures failures, List<Routes> parts) {
        return start(bind, port, forwarded, uploads, 0, "", failures, parts);
    }

    /**
     * The same.
     *
     * @param video bytes that a form may have beyond {@link #LARGEST_UPLOAD} because of a video
     * @param images origin whose pictures pages may show beside those of the service, or empty for none
     */
    public static HttpServer start(
            String bind,
            int port,
            boolean forwarded,
            Path uploads,
            long video,
            String images,
            Failures failures,
            List<Routes> parts) {
        Javalin server = Javalin.create(config -> {
            configure(config, forwarded, uploads, LARGEST_UPLOAD + video, images, failures, parts);
            config.jetty.addConnector((jetty, http) -> connector(jetty, http, bind, port));
        });
        try {
            return new HttpServer(server.start());
        } catch (RuntimeException e) {
            server.stop();
            if (mentionsBind(e)) throw new PortInUse(port);
            throw e;
        }
    }

    /** Whether it is an address that this machine has, so that a server can listen at it. */
    public static boolean isOwn(String bind) {
        try {
            InetAddress address = InetAddress.getByName(bind);
            return address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a server could listen there now. */
    public static boolean isFree(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void configure(
            JavalinConfig config,
            boolean forwarded,
            Path uploads,
            long largest,
            String images,
            Failures failures,
            List<Routes> parts) {
        config.startup.showJavalinBanner = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.defaultContentType = "text/plain;charset=utf-8";
        config.http.compressionStrategy = new CompressionStrategy(null, new Gzip(6));
        config.jetty.multipartConfig.maxTotalRequestSize(largest, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxFileSize(largest, SizeUnit.BYTES);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.multipartConfig.cacheDirectory(uploads.toString());
        config.jetty.modifyHttpConfiguration(HttpServer::harden);
        EarlyFailures early = new EarlyFailures(failures);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(early));
        config.jetty.modifyServer(jetty -> {
            jetty.setErrorHandler(early);
            // It would end connections that are quiet for a second while much is going on, in the middle of a request,
            // too.
            jetty.removeBean(jetty.getBean(LowResourceMonitor.class));
            jetty.setHandler(new GracefulHandler());
            jetty.setStopTimeout(DRAIN_MILLIS);
        });
        if (forwarded) config.jetty.modifyHttpConfiguration(http -> http.addCustomizer(proxyProtocol()));
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "/suban/web/static";
            files.location = Location.CLASSPATH;
            // The address carries a version, so a browser may keep the file for good.
            files.mimeTypes.add("text/css;charset=utf-8", "css");
            files.mimeTypes.add("text/javascript;charset=utf-8", "js");
            files.headers = java.util.Map.of("Cache-Control", "public, max-age=31536000, immutable");
        });
        SecurityHeaders headers = new SecurityHeaders(images);
        config.routes.before(ctx -> headers.add(ctx));
        failures.addTo(config.routes);
        parts.forEach(part -> part.addTo(config.routes));
    }

    private static ServerConnector connector(Server jetty, HttpConfiguration http, String bind, int port) {
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(bind);
        connector.setPort(port);
        connector.setAcceptQueueSize(BACKLOG);
        return connector;
    }

    private static void harden(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADERS);
        http.setResponseHeaderSize(HEADERS);
    }

    /** Makes a request secure when the proxy was asked by HTTPS. Whose request it is stays with {@link ClientAddress}. */
    private static ForwardedRequestCustomizer proxyProtocol() {
        ForwardedRequestCustomizer proxy = new ForwardedRequestCustomizer();
        proxy.setForwardedHeader(null);
        proxy.setForwardedForHeader(null);
        proxy.setForwardedHostHeader(null);
        proxy.setForwardedServerHeader(null);
        proxy.setForwardedPortHeader(null);
        proxy.setForwardedHttpsHeader(null);
        proxy.setForwardedCipherSuiteHeader(null);
        proxy.setForwardedSslSessionIdHeader(null);
        return proxy;
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
