package suban.web.mine;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.Intake;
import suban.intake.MyConcerns;
import suban.intake.OneTimeCodes;
import suban.intake.PublicTimeline;
import suban.storage.vault.Vault;
import suban.web.page.Cookies;
import suban.web.page.FormToken;
import suban.web.page.Page;
import suban.web.page.Pages;

/**
 * What a resident has filed: in this browser, and, once a code has shown whose telephone it is, with their number. Numbers
 * and codes travel in forms only.
 */
public final class MinePages implements Routes {
    private static final String PATH = "/mine";
    private static final String CODE = PATH + "/code";
    private static final String ASKED = "asked";
    /** Every number is answered after this, so that how long it takes tells nothing of it. */
    private static final Duration ANSWERED_AFTER = Duration.ofMillis(400);

    private final Pages pages;
    private final FormToken token;
    private final Intake intake;
    private final MyConcerns concerns;
    private final OneTimeCodes codes;
    private final Limits limits;
    private final FiledHere filedHere;
    private final ProvenNumber proven;

    public MinePages(
            Pages pages,
            FormToken token,
            Intake intake,
            MyConcerns concerns,
            OneTimeCodes codes,
            Vault vault,
            Limits limits) {
        this.pages = pages;
        this.token = token;
        this.intake = intake;
        this.concerns = concerns;
        this.codes = codes;
        this.limits = limits;
        this.filedHere = new FiledHere(vault);
        this.proven = new ProvenNumber(vault, pages.site().clock());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after(filedHere::keep);
        routes.get(PATH, ctx -> show(ctx, "", Map.of()));
        routes.post(CODE, this::ask);
        routes.get(CODE, ctx -> askCode(ctx, Map.of()));
        routes.post(PATH + "/open", this::open);
        routes.post(PATH + "/forget", this::forget);
    }

    private void show(Context ctx, String phone, Map<String, String> errors) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        List<PublicTimeline> here = filedHere.list(ctx).stream()
                .map(intake::findByTrackingCode)
                .flatMap(Optional::stream)
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("here", here);
        values.put("phone", phone);
        values.put("errors", errors);
        proven.find(ctx).ifPresent(owner -> values.put("withNumber", concerns.list(owner)));
        pages.show(ctx, "mine/mine.jte", values);
    }

    private void ask(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.CODE);
        Page page = pages.page(ctx);
        String phone = field(ctx, "phone");
        long began = System.nanoTime();
        Optional<String> asked = codes.ask(phone, page.language());
        if (asked.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, phone, Map.of("phone", page.text("page.mine.phone.wrong")));
            return;
        }
        waitUntil(began + ANSWERED_AFTER.toNanos());
        Cookies.keepForSession(ctx, ASKED, asked.get());
        ctx.redirect(CODE, HttpStatus.SEE_OTHER);
    }

    private static void waitUntil(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askCode(Context ctx, Map<String, String> errors) {
        pages.show(ctx, "mine/code.jte", Map.of("errors", errors));
    }

    private void open(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.TRY);
        String asked = Objects.requireNonNullElse(Cookies.find(ctx, ASKED), "");
        Optional<String> owner = asked.matches("[0-9a-f]{32}") ? codes.redeem(asked, field(ctx, "code")) : Optional.empty();
        if (owner.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            askCode(ctx, Map.of("code", pages.page(ctx).text("page.mine.code.wrong")));
            return;
        }
        Cookies.forget(ctx, ASKED);
        proven.keep(ctx, owner.get());
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private void forget(Context ctx) {
        token.check(ctx);
        FiledHere.forget(ctx);
        ProvenNumber.forget(ctx);
        Cookies.forget(ctx, ASKED);
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private static String field(Context ctx, String name) {
        String typed = Objects.requireNonNullElse(ctx.formParam(name), "");
        return typed.length() <= 100 ? typed.strip() : typed.substring(0, 100);
    }
}
