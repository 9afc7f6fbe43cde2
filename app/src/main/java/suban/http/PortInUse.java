package suban.http;

import java.io.Serial;

/** Another program listens on the port. */
public final class PortInUse extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final int port;

    PortInUse(int port) {
        super("port " + port + " is in use", null, false, false);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
