package suban.web.staff.notice;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.NoticeText;
import suban.intake.NoticeTextResult;
import suban.intake.NoticeTexts;
import suban.intake.notice.NoticeKind;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** What residents are told at each step: read in both languages, changed, looked at before, and put back. */
public final class NoticeTextPages implements Routes {
    private static final String PATH = "/staff/notice-texts";
    private static final String ONE = PATH + "/{name}/{language}";
    /** No concern has it. */
    private static final String SAMPLE_CODE = "7K3M-Q9TX-4F2D";

    private static final String SAMPLE_NUMBER = "482913";
    private static final String SAMPLE_PAGE = "https://…/track/" + SAMPLE_CODE;

    private final Pages pages;
    private final Guard guard;
    private final NoticeTexts texts;
    private final Auditing audit;

    public NoticeTextPages(Pages pages, Guard guard, NoticeTexts texts, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.texts = texts;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.MANAGE_SETTINGS, this::list));
        routes.get(ONE, guard.page(Permission.MANAGE_SETTINGS, this::edit));
        routes.post(ONE, guard.form(Permission.MANAGE_SETTINGS, this::change));
        routes.post(ONE + "/default", guard.form(Permission.MANAGE_SETTINGS, this::putBack));
    }

    private void list(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        List<ShownNoticeText> shown =
                texts.list().stream().map(text -> shown(page, text)).toList();
        values.put("texts", shown);
        @Nullable String done = ctx.queryParam("done");
        if (done != null && page.has("staff.notice-texts.done." + done))
            values.put("done", page.text("staff.notice-texts.done." + done));
        pages.show(ctx, page, "staff/notice-texts.jte", values);
    }

    private void edit(Context ctx, Session session) {
        NoticeText text = get(ctx);
        show(ctx, session, text, text.words(), Map.of());
    }

    private void change(Context ctx, Session session) {
        NoticeText text = get(ctx);
        String typed = Objects.requireNonNullElse(ctx.formParam("words"), "");
        String by = session.account().name();
        boolean onlyLook = ctx.formParam("preview") != null;
        NoticeTextResult result = onlyLook
                ? texts.check(text.name(), text.language(), typed, by)
                : audit.together(
                        ctx,
                        session,
                        Action.SETTINGS_CHANGED,
                        Subject.noticeText(text.name(), text.language()),
                        () -> texts.change(text.name(), text.language(), typed, by),
                        came -> came instanceof NoticeTextResult.Saved ? Outcome.DONE : null);
        switch (result) {
            case NoticeTextResult.Invalid(String problem, String place) -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                String key = "staff.notice-texts.problem." + problem;
                show(ctx, session, text, typed, Map.of("words", pages.page(ctx).text(key, place)));
            }
            case NoticeTextResult.Saved saved
            when onlyLook -> show(ctx, session, text, saved.text().words(), Map.of());
            case NoticeTextResult.Saved saved -> back(ctx, "changed");
            case NoticeTextResult.Same same -> back(ctx, "same");
        }
    }

    private void putBack(Context ctx, Session session) {
        NoticeText text = get(ctx);
        boolean was = audit.together(
                ctx,
                session,
                Action.SETTINGS_CHANGED,
                Subject.noticeText(text.name(), text.language()),
                () -> texts.putBack(text.name(), text.language()),
                came -> came ? Outcome.DONE : null);
        back(ctx, was ? "default" : "same");
    }

    /** @param typed what stands in the field, and in the preview beside it */
    private void show(Context ctx, Session session, NoticeText text, String typed, Map<String, String> errors) {
        Page page = pages.page(ctx);
        NoticeText original = texts.original(text.name(), text.language());
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("text", shown(page, text));
        values.put("typed", typed);
        values.put("original", original.words());
        values.put(
                "preview", preview(page, new NoticeText(text.name(), text.language(), typed.strip(), text.changed())));
        values.put("places", NoticeText.places(text.name()).stream().sorted().toList());
        values.put("errors", errors);
        pages.show(ctx, page, "staff/notice-text.jte", values);
    }

    private ShownNoticeText shown(Page page, NoticeText text) {
        NoticeText.Changed changed = text.changed();
        String became = changed == null
                ? page.text("staff.notice-texts.default")
                : page.text(
                        "staff.notice-texts.changed", changed.by(), page.dates().recent(changed.at()));
        return new ShownNoticeText(text, became, preview(page, text));
    }

    /** As a resident reads it, with the way to the concern where one belongs to it. */
    private String preview(Page page, NoticeText text) {
        if (text.name().equals(NoticeText.FOLLOW)) return text.filled(SAMPLE_PAGE);
        boolean isCode = text.name().equals(NoticeKind.CODE.code());
        String service = page.city().serviceName().in(text.language());
        String told = text.filled(service, isCode ? SAMPLE_NUMBER : SAMPLE_CODE);
        if (isCode) return told;
        return told + " " + texts.get(NoticeText.FOLLOW, text.language()).filled(SAMPLE_PAGE);
    }

    private NoticeText get(Context ctx) {
        String name = ctx.pathParam("name");
        Language language = Language.find(ctx.pathParam("language"))
                .filter(found -> NoticeText.names().contains(name))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        return texts.get(name, language);
    }

    private static void back(Context ctx, String done) {
        ctx.redirect(PATH + "?done=" + done, HttpStatus.SEE_OTHER);
    }
}
