package suban.web.filing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.chatbot.Chatbot;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.http.Routes;
import suban.intake.FileResult;
import suban.intake.Intake;
import suban.intake.Review;
import suban.intake.TrackingCode;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.Match;
import suban.knowledge.search.SearchRequest;
import suban.models.text.Language;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** One page on which staff file for a caller while they listen: words, what was understood, what to ask, what to read out. */
public final class HotlinePages implements Routes {
    private static final String PATH = "/staff/concerns/new";
    private static final int ARTICLES = 2;
    /** Below this an article has nothing to do with what was said. */
    private static final double LEAST = 0.05;

    private final Pages pages;
    private final Guard guard;
    private final Listening listening;
    private final Intake intake;
    private final Review review;
    private final ArticleIndex articles;
    private final Auditing audit;
    private final Confirmation confirmation;
    private final Markdown markdown = new Markdown();

    public HotlinePages(
            Pages pages,
            Guard guard,
            Listening listening,
            Intake intake,
            Review review,
            ArticleIndex articles,
            Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.listening = listening;
        this.intake = intake;
        this.review = review;
        this.articles = articles;
        this.audit = audit;
        confirmation = new Confirmation(pages.site().catalogue(), listening::toTime);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(Permission.HANDLE_CONCERNS, this::begin));
        routes.post(PATH, guard.form(Permission.HANDLE_CONCERNS, this::goOn));
        routes.post(PATH + "/heard", guard.form(Permission.HANDLE_CONCERNS, this::hear));
    }

    private void begin(Context ctx, Session session) {
        Optional<TrackingCode> filed =
                TrackingCode.find(Optional.ofNullable(ctx.queryParam("filed")).orElse(""));
        ConcernForm empty = ConcernForm.of(new Told("", null, List.of(), null, null, 0));
        String code = filed.map(TrackingCode::text).orElse("");
        show(ctx, session, empty, null, Map.of(), code, "conflict".equals(ctx.queryParam("as")));
    }

    /** The piece that is shown anew while the words are typed. */
    private void hear(Context ctx, Session session) {
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("markdown", markdown);
        ConcernForm typed = ConcernForm.read(ctx);
        if (isReadable(typed)) values.put("heard", heard(page, typed));
        pages.show(ctx, page, "staff/heard.jte", values);
    }

    private void goOn(Context ctx, Session session) {
        Page page = pages.page(ctx);
        ConcernForm typed = ConcernForm.read(ctx);
        if (!isReadable(typed)) {
            String problem = typed.text().isBlank() ? "intake.text-empty" : "intake.text-too-long";
            refuse(ctx, session, typed, null, Map.of("text", page.text(problem)));
            return;
        }
        Heard heard = heard(page, typed);
        if ("heard".equals(ctx.formParam("step"))) show(ctx, session, typed, heard, Map.of(), "", false);
        else file(ctx, session, page, typed, heard);
    }

    private void file(Context ctx, Session session, Page page, ConcernForm typed, Heard heard) {
        FileResult result = intake.fileForCaller(
                confirmation.request(heard.form(), heard.told()),
                typed.key(),
                session.account().name());
        switch (result) {
            case FileResult.Filed filed -> {
                review.findByTrackingCode(filed.trackingCode())
                        .ifPresent(concern ->
                                audit.done(ctx, session, Action.CONCERN_FILED, Subject.concern(concern.id())));
                ctx.redirect(PATH + "?filed=" + filed.trackingCode(), HttpStatus.SEE_OTHER);
            }
            case FileResult.Replayed replayed ->
                ctx.redirect(PATH + "?filed=" + replayed.trackingCode(), HttpStatus.SEE_OTHER);
            case FileResult.Conflict conflict -> {
                String code = intake.findFiled(List.of(typed.key())).getOrDefault(typed.key(), "");
                ctx.redirect(PATH + "?filed=" + code + "&as=conflict", HttpStatus.SEE_OTHER);
            }
            case FileResult.Rejected rejected -> {
                Map<String, String> errors = new LinkedHashMap<>();
                rejected.problems().forEach(code -> errors.put(field(code), page.text("intake." + code)));
                refuse(ctx, session, typed, heard, errors);
            }
        }
    }

    private static String field(String problem) {
        String field = problem.substring(0, Math.max(0, problem.indexOf('-')));
        if (field.equals("email")) return "phone";
        return List.of("text", "service", "name", "phone").contains(field) ? field : "form";
    }

    private static boolean isReadable(ConcernForm typed) {
        return !typed.text().isBlank() && typed.text().length() <= Chatbot.LONGEST_MESSAGE;
    }

    /** What was understood, under what whoever listens has put down by hand. */
    private Heard heard(Page page, ConcernForm typed) {
        Told told = listening.toText(typed.text());
        ConcernForm understood = ConcernForm.of(told);
        Map<String, String> values = new LinkedHashMap<>(understood.values());
        typed.values().forEach((field, value) -> {
            if (!value.isEmpty()) values.put(field, value);
        });
        if (values.getOrDefault("kind", "").isEmpty()) values.put("kind", "help");
        ConcernForm form = new ConcernForm(typed.key(), typed.text(), null, 0, values, List.of(), null);
        List<Question> questions =
                Question.of(pages.site().catalogue().findService(form.get("service")), form, page.language()).stream()
                        .filter(Question::missing)
                        .toList();
        return new Heard(form, told, questions, articles(page, told));
    }

    private List<Match> articles(Page page, Told told) {
        Concern understood = told.understood();
        Slot district = understood == null ? null : understood.district();
        LocalDate today = LocalDate.ofInstant(page.now(), page.city().zone());
        return articles
                .search(new SearchRequest(
                        told.text(),
                        Language.of(told.text()),
                        district == null ? null : district.value(),
                        today,
                        ARTICLES,
                        null))
                .matches()
                .stream()
                .filter(match -> match.probability() >= LEAST)
                .toList();
    }

    private void refuse(
            Context ctx, Session session, ConcernForm typed, @Nullable Heard heard, Map<String, String> errors) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(ctx, session, typed, heard, errors, "", false);
    }

    private void show(
            Context ctx,
            Session session,
            ConcernForm typed,
            @Nullable Heard heard,
            Map<String, String> errors,
            String filed,
            boolean differs) {
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("form", typed);
        if (heard != null) values.put("heard", heard);
        values.put("markdown", markdown);
        values.put("errors", errors);
        values.put("filed", filed);
        values.put("differs", differs);
        pages.show(ctx, "staff/hotline.jte", values);
    }
}
