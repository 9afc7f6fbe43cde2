package suban.web.filing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suban.chatbot.Chatbot;
import suban.chatbot.conversation.Turn;
import suban.http.HttpServer;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FileResult;
import suban.intake.Intake;
import suban.intake.PublicTimeline;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.web.chat.ConversationCookie;
import suban.web.chat.ShownAlarm;
import suban.web.mine.FiledHere;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;

/** A resident tells what should be handled, checks what was understood, and files it. */
public final class FilingPages implements Routes {
    private static final int BUSY_SECONDS = 20;
    private static final String FORM = "/concerns/new";

    private final Pages pages;
    private final FormToken token;
    private final Listening listening;
    private final Intake intake;
    private final PhotoStore photos;
    private final Limits limits;
    private final Chatbot chatbot;
    private final Markdown markdown;
    private final PhotoUploads uploads;
    private final Confirmation confirmation;

    public FilingPages(
            Pages pages,
            FormToken token,
            Listening listening,
            Chatbot chatbot,
            Intake intake,
            PhotoStore photos,
            Limits limits,
            Markdown markdown) {
        this.pages = pages;
        this.token = token;
        this.listening = listening;
        this.intake = intake;
        this.photos = photos;
        this.limits = limits;
        this.chatbot = chatbot;
        this.markdown = markdown;
        this.uploads = new PhotoUploads(photos, limits);
        this.confirmation = new Confirmation(pages.site().catalogue(), listening::toTime);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FORM, this::begin);
        routes.post(FORM, this::goOn);
        routes.get("/concerns/filed/{code}", this::filed);
        routes.get("/photos/waiting/{id}", this::waitingPhoto);
    }

    private void begin(Context ctx) {
        String turn = ctx.queryParam("turn");
        Optional<Told> told =
                turn == null ? Optional.empty() : toTurn(ctx, turn, ConcernForm.part(ctx.queryParam("part")));
        Page page = pages.page(ctx);
        if (told.isPresent() && !told.get().text().isBlank()) {
            showForm(ctx, page, ConcernForm.of(told.get()), told.get(), Map.of());
        } else {
            askWords(ctx, page, "", Map.of());
        }
    }

    private void goOn(Context ctx) {
        // Before any of it is read: what is larger is cut off by the server, in words that say nothing about photos.
        if (ctx.contentLength() > HttpServer.LARGEST_UPLOAD)
            throw new ProblemException(413, "upload-too-large", HttpServer.LARGEST_UPLOAD >> 20);
        token.check(ctx);
        Page page = pages.page(ctx);
        ConcernForm form = ConcernForm.read(ctx);
        String step = ctx.formParam("step");
        if ("words".equals(step)) {
            askWords(ctx, page, form.text(), Map.of());
        } else if (form.text().isBlank() || form.text().length() > Chatbot.LONGEST_MESSAGE) {
            String problem = form.text().isBlank() ? "intake.text-empty" : "intake.text-too-long";
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            askWords(ctx, page, form.text(), Map.of("text", page.text(problem)));
        } else if ("understand".equals(step)) {
            limits.count(ctx, Limits.Act.MESSAGE);
            Told told = listen(ctx, form.text());
            showForm(ctx, page, ConcernForm.of(told), told, Map.of());
        } else {
            confirm(ctx, page, form, "details".equals(step));
        }
    }

    private void confirm(Context ctx, Page page, ConcernForm typed, boolean onlyDetails) {
        // Counted first: reading the words again runs the models.
        limits.count(ctx, onlyDetails ? Limits.Act.MESSAGE : Limits.Act.FILE);
        Told told = told(ctx, typed);
        if (onlyDetails) {
            showForm(ctx, page, typed, told, Map.of());
            return;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        PhotoUploads.Outcome uploaded = uploads.take(ctx, page, typed);
        ConcernForm form = typed.with(uploaded.photos());
        if (!uploaded.problems().isEmpty()) errors.put("photos", String.join(" ", uploaded.problems()));
        if (!isReachable(form.get("phone"))) errors.put("phone", page.text("page.filing.phone.wrong"));
        if (form.get("kind").isEmpty()) errors.put("kind", page.text("intake.kind-unknown"));
        if (uploaded.busy()) ctx.header("Retry-After", Integer.toString(BUSY_SECONDS));
        if (errors.isEmpty()) file(ctx, page, form, told);
        else if (uploaded.busy()) refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, page, form, told, errors);
        else refuse(ctx, page, form, told, errors);
    }

    private void file(Context ctx, Page page, ConcernForm form, Told told) {
        switch (intake.file(confirmation.request(form, told), form.key())) {
            case FileResult.Filed filed -> confirmed(ctx, filed.trackingCode(), told);
            case FileResult.Replayed replayed -> confirmed(ctx, replayed.trackingCode(), told);
            case FileResult.Conflict conflict ->
                refuse(ctx, page, form.anew(), told, Map.of("form", page.text("page.filing.sent-before")));
            case FileResult.Rejected rejected -> {
                Map<String, String> errors = new LinkedHashMap<>();
                rejected.problems().forEach(code -> errors.put(field(code), page.text("intake." + code)));
                refuse(ctx, page, form, told, errors);
            }
        }
    }

    private Told told(Context ctx, ConcernForm form) {
        String turn = form.turn();
        return Optional.ofNullable(turn)
                .flatMap(t -> toTurn(ctx, t, form.part()))
                .filter(told -> told.text().strip().replace("\r\n", "\n").equals(form.text()))
                .orElseGet(() -> listen(ctx, form.text()));
    }

    /** What the resident told in a turn of their own conversation. */
    private Optional<Told> toTurn(Context ctx, String turn, int part) {
        return find(ctx, turn)
                .map(found -> limits.admit(ctx, found.message().length(), () -> listening.toTurn(found, part)));
    }

    private Optional<Turn> find(Context ctx, String turn) {
        return ConversationCookie.find(ctx).flatMap(conversation -> listening.find(conversation, turn));
    }

    private Told listen(Context ctx, String text) {
        return limits.admit(ctx, text.length(), () -> listening.toText(text));
    }

    /** Someone can be called back on it: a phone number, or an e-mail address. Leaving it empty is fine. */
    private static boolean isReachable(String contact) {
        return contact.isEmpty()
                || contact.contains("@")
                || contact.codePoints().filter(Character::isDigit).count() >= 7;
    }

    /** The field beside which a problem of the intake is shown; {@code form} for what no field explains. */
    private static String field(String code) {
        String field = code.substring(0, Math.max(0, code.indexOf('-')));
        if (field.equals("email")) return "phone";
        return ConcernForm.FIELDS.contains(field) || field.equals("photos") ? field : "form";
    }

    /** Whoever told of several things is led from one to the next. */
    private static void confirmed(Context ctx, String code, Told told) {
        FiledHere.note(ctx, code);
        String next = told.turn() == null || told.others().isEmpty()
                ? ""
                : "?turn=" + told.turn() + "&part=" + (told.part() + 1);
        ctx.redirect("/concerns/filed/" + code + next, HttpStatus.SEE_OTHER);
    }

    private void askWords(Context ctx, Page page, String text, Map<String, String> errors) {
        pages.show(ctx, page, "filing/words.jte", Map.of("text", text, "errors", errors));
    }

    private void refuse(Context ctx, Page page, ConcernForm form, Told told, Map<String, String> errors) {
        refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, page, form, told, errors);
    }

    private void refuse(
            Context ctx, HttpStatus status, Page page, ConcernForm form, Told told, Map<String, String> errors) {
        ctx.status(status);
        showForm(ctx, page, form, told, errors);
    }

    private void showForm(Context ctx, Page page, ConcernForm form, Told told, Map<String, String> errors) {
        ShownForm shown = ShownForm.of(
                form, told, errors, pages.site().catalogue().findService(form.get("service")), page.language());
        // Not "no-store": going back has to find the form as it was left, not a question to send it again.
        ctx.header("Cache-Control", "private, no-cache");
        Map<String, Object> values = new HashMap<>();
        values.put("shown", shown);
        // The form stays below: whoever is in danger may call first and still file.
        limits.admit(ctx, told.text().length(), () -> chatbot.warn(told.text()))
                .flatMap(warning -> ShownAlarm.find(warning, markdown))
                .ifPresent(alarm -> values.put("alarm", alarm));
        pages.show(ctx, page, "filing/form.jte", values);
    }

    private void filed(Context ctx) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        PublicTimeline timeline = intake.findByTrackingCode(ctx.pathParam("code"))
                .orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Map<String, Object> values = new HashMap<>();
        values.put("timeline", timeline);
        String turn = ctx.queryParam("turn");
        int part = ConcernForm.part(ctx.queryParam("part"));
        if (turn != null)
            find(ctx, turn)
                    .flatMap(found -> Listening.title(found, part))
                    .ifPresent(title -> values.put("next", new NextConcern(title, turn, part)));
        pages.show(ctx, "filing/filed.jte", values);
    }

    /** A photo for whoever just sent it. Once it belongs to a concern only staff see it. */
    private void waitingPhoto(Context ctx) {
        Photo photo = photos.find(ctx.pathParam("id"))
                .filter(p -> p.concern() == null)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(photos.content(photo));
    }
}
