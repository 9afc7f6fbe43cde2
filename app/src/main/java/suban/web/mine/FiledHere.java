package suban.web.mine;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import suban.storage.vault.Vault;
import suban.web.page.Cookies;

/** Tracking codes of what was filed in this browser, newest first, in a cookie that scripts cannot read. */
public final class FiledHere {
    private static final String NAME = "filed";
    private static final int MOST = 20;

    private final SignedCookie cookie;

    FiledHere(Vault vault) {
        cookie = new SignedCookie(vault, NAME);
    }

    /** This request has filed a concern: its code is kept when it is answered. */
    public static void note(Context ctx, String code) {
        ctx.attribute(NAME, code);
    }

    /** Keeps what was noted. */
    void keep(Context ctx) {
        String code = ctx.attribute(NAME);
        if (code == null) return;
        Set<String> codes = new LinkedHashSet<>(List.of(code));
        codes.addAll(list(ctx));
        Cookies.remember(
                ctx,
                NAME,
                cookie.sign(String.join(".", codes.stream().limit(MOST).toList())));
    }

    List<String> list(Context ctx) {
        String kept = Cookies.find(ctx, NAME);
        if (kept == null) return List.of();
        List<String> codes = new ArrayList<>();
        cookie.open(kept).ifPresent(value -> codes.addAll(List.of(value.split("\\."))));
        return codes;
    }

    static void forget(Context ctx) {
        Cookies.forget(ctx, NAME);
    }
}
