package suban.web.mine;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import suban.storage.vault.Vault;
import suban.web.page.Cookies;

/** Whose telephone this is, as a code has shown, for half an hour. The number itself is not in the cookie. */
final class ProvenNumber {
    static final Duration GOOD = Duration.ofMinutes(30);

    private static final String NAME = "mine";

    private final SignedCookie cookie;
    private final Clock clock;

    ProvenNumber(Vault vault, Clock clock) {
        this.cookie = new SignedCookie(vault, NAME);
        this.clock = clock;
    }

    void keep(Context ctx, String owner) {
        Instant until = clock.instant().plus(GOOD);
        Cookies.keepForSession(ctx, NAME, cookie.sign(owner + "." + until.getEpochSecond()));
    }

    Optional<String> find(Context ctx) {
        String kept = Cookies.find(ctx, NAME);
        return kept == null ? Optional.empty() : cookie.open(kept).flatMap(this::owner);
    }

    private Optional<String> owner(String value) {
        int dot = value.indexOf('.');
        long until = Long.parseLong(value.substring(dot + 1));
        return clock.instant().getEpochSecond() < until ? Optional.of(value.substring(0, dot)) : Optional.empty();
    }

    static void forget(Context ctx) {
        Cookies.forget(ctx, NAME);
    }
}
