package suban.http;

import io.javalin.config.RoutesConfig;

/** A part of the interface that adds its own routes when the server is made. */
public interface Routes {
    void addTo(RoutesConfig routes);
}
