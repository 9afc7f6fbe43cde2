package suban.intake.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the city's sender of messages takes notices.
 *
 * @param endpoint an http or https address
 * @param token that the sender knows us by, or null where it wants none
 * @param patience how long an answer may take, its body included
 */
public record NoticeSettings(URI endpoint, @Nullable String token, Duration patience) {
    public static final Duration PATIENCE = Duration.ofSeconds(15);

    public NoticeSettings {
        String scheme = endpoint.getScheme();
        if (endpoint.getHost() == null || !("http".equals(scheme) || "https".equals(scheme)))
            throw new IllegalArgumentException("not an http address");
        if (token != null && (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)))
            throw new IllegalArgumentException("not a token");
    }

    /** Never the token. */
    @Override
    public String toString() {
        return endpoint.getHost();
    }
}
