package suban.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import suban.city.City;
import suban.city.Logo;
import suban.http.Routes;

/**
 * Styles, scripts and the city's brand. An address carries a digest of its content, so that a browser keeps a file for
 * good and still never shows an old one. Thread-safe.
 */
public final class Assets implements Routes {
    private static final String STATIC = "/suban/web/static/";
    private static final String WEBJAR = "META-INF/maven/org.webjars.npm/htmx.org/pom.properties";
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final byte[] brand;
    private final byte[] htmx;
    private final @Nullable Logo logo;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public Assets(City city) {
        this.brand = BrandColours.of(city.colour()).css().getBytes(StandardCharsets.UTF_8);
        this.htmx = htmx();
        this.logo = city.logo();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/brand/brand.css", ctx -> send(ctx, "text/css; charset=utf-8", brand));
        routes.get("/brand/htmx.js", ctx -> send(ctx, "text/javascript; charset=utf-8", htmx));
        if (logo != null) routes.get("/brand/logo", ctx -> send(ctx, logo.mediaType(), logo.content()));
    }

    /** Address of a file in the static folder, such as {@code suban.css}. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, n -> "/static/" + n + "?v=" + digest(read(STATIC + n)));
    }

    public String brandAddress() {
        return addresses.computeIfAbsent("/brand/brand.css", n -> n + "?v=" + digest(brand));
    }

    public String htmxAddress() {
        return addresses.computeIfAbsent("/brand/htmx.js", n -> n + "?v=" + digest(htmx));
    }

    /** Address of the city's logo, or null if it has none. */
    public @Nullable String logoAddress() {
        if (logo == null) return null;
        return addresses.computeIfAbsent("/brand/logo", n -> n + "?v=" + digest(logo.content()));
    }

    private static void send(Context ctx, String mediaType, byte[] content) {
        ctx.header("Cache-Control", FOR_GOOD).contentType(mediaType).result(content);
    }

    private static byte[] htmx() {
        Properties webjar = new Properties();
        try (InputStream in = open("/" + WEBJAR)) {
            webjar.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read("/META-INF/resources/webjars/htmx.org/" + webjar.getProperty("version") + "/dist/htmx.min.js");
    }

    private static byte[] read(String resource) {
        try (InputStream in = open(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(resource), resource);
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
