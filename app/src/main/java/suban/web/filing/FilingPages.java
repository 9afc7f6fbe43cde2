package suban.web.filing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.chatbot.Chatbot;
import suban.chatbot.conversation.Turn;
import suban.http.Limits;
import suban.http.Routes;
import suban.intake.FileResult;
import suban.intake.Intake;
import suban.intake.photos.PhotoStore;
import suban.web.chat.FiledParts;
import suban.web.mine.FiledHere;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.page.Preferences;
import suban.web.photos.PhotoUploads;
import suban.web.photos.VideoUploads;

/** A resident tells what should be handled, checks what was understood, and files it. */
public final class FilingPages implements Routes {
    private static final String FORM = "/concerns/new";
    /** For scripts: a browser forgets the page of an address that something else is sent to, and could not go back to it. */
    private static final String SEND = "/concerns/send";

    private final Pages pages;
    private final FormToken token;
    private final AdmittedListening listening;
    private final Intake intake;
    private final Limits limits;
    private final FiledParts filedParts;
    private final PhotoUploads uploads;
    private final VideoUploads videos;
    private final Confirmation confirmation;

    public FilingPages(
            Pages pages,
            FormToken token,
            Listening listening,
            Chatbot chatbot,
            Intake intake,
            PhotoStore photos,
            Limits limits,
            Markdown markdown,
            FiledParts filedParts) {
        this.pages = pages;
        this.token = token;
        this.listening = new AdmittedListening(listening, chatbot, limits, markdown);
        this.intake = intake;
        this.limits = limits;
        this.filedParts = filedParts;
        this.uploads = new PhotoUploads(photos);
        this.videos = new VideoUploads(photos);
        this.confirmation = new Confirmation(pages.site().catalogue(), listening::toTime);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FORM, this::begin);
        routes.post(FORM, this::goOn);
        routes.post(SEND, this::goOn);
    }

    private void begin(Context ctx) {
        int part = ConcernForm.part(ctx.queryParam("part"));
        Optional<Turn> turn = Optional.ofNullable(ctx.queryParam("turn")).flatMap(id -> listening.find(ctx, id));
        Page page = pages.page(ctx);
        Optional<String> code = turn.flatMap(found -> filedParts.find(found, part));
        if (code.isPresent()) {
            showFiled(ctx, page, code.get(), false);
            return;
        }
        turn.map(found -> listening.toTurn(ctx, found, part))
                .filter(told -> !told.text().isBlank())
                .ifPresentOrElse(
                        told -> showForm(ctx, page, ConcernForm.of(told), told, Map.of()),
                        () -> askWords(ctx, page, "", Map.of()));
    }

    private void goOn(Context ctx) {
        videos.checkSize(ctx);
        token.check(ctx);
        boolean onlyShownAnew = Preferences.change(ctx);
        Page page = pages.page(ctx);
        ConcernForm form = ConcernForm.read(ctx);
        boolean words = "words".equals(ctx.formParam("at"));
        if (words && onlyShownAnew) {
            askWords(ctx, page, form.text(), Map.of());
        } else if (form.text().isBlank() || form.text().length() > Chatbot.LONGEST_MESSAGE) {
            refuseText(ctx, page, form, words);
        } else if (onlyShownAnew || "details".equals(ctx.formParam("step"))) {
            showAgain(ctx, page, form);
        } else if (words || "understand".equals(ctx.formParam("step"))) {
            understand(ctx, page, form);
        } else {
            confirm(ctx, page, form);
        }
    }

    private void refuseText(Context ctx, Page page, ConcernForm form, boolean words) {
        String problem = form.text().isBlank() ? "intake.text-empty" : "intake.text-too-long";
        Map<String, String> errors = Map.of("text", page.text(problem));
        if (words) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            askWords(ctx, page, form.text(), errors);
        } else {
            refuse(ctx, page, form, new Told(form.text(), null, List.of(), null, null, 0), errors);
        }
    }

    /** Nothing is sent: the page with what was typed, photos included. */
    private void showAgain(Context ctx, Page page, ConcernForm typed) {
        limits.count(ctx, Limits.Act.MESSAGE);
        Told told = listening.toForm(ctx, typed);
        showTaken(ctx, page, typed, told);
    }

    /** Reads the words anew; who tells it and the photos stay as they are. */
    private void understand(Context ctx, Page page, ConcernForm typed) {
        limits.count(ctx, Limits.Act.MESSAGE);
        Told told = listening.toForm(ctx, typed);
        showTaken(ctx, page, ConcernForm.of(told).keeping(typed), told);
    }

    /** Photos that came along are stored: a file that was chosen cannot be put into a page again. */
    private void showTaken(Context ctx, Page page, ConcernForm form, Told told) {
        PhotoUploads.Outcome uploaded = take(ctx, page, form);
        VideoUploads.Outcome filmed = film(ctx, page, form);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!uploaded.problems().isEmpty()) errors.put("photos", uploaded.problem());
        if (filmed.problem() != null) errors.put("video", filmed.problem());
        showForm(ctx, page, form.with(uploaded.photos(), filmed.video()), told, errors);
    }

    private VideoUploads.Outcome film(Context ctx, Page page, ConcernForm form) {
        return videos.take(ctx, page, form.video(), true, () -> limits.count(ctx, Limits.Act.VIDEO));
    }

    private PhotoUploads.Outcome take(Context ctx, Page page, ConcernForm form) {
        Runnable counting = () -> limits.count(ctx, Limits.Act.PHOTO);
        return uploads.take(ctx, page, form.photos(), PhotoUploads.MOST, counting);
    }

    private void confirm(Context ctx, Page page, ConcernForm typed) {
        // Counted first: reading the words again runs the models.
        limits.count(ctx, Limits.Act.FILE);
        Told told = listening.toForm(ctx, typed);
        Map<String, String> errors = new LinkedHashMap<>();
        PhotoUploads.Outcome uploaded = take(ctx, page, typed);
        VideoUploads.Outcome filmed = film(ctx, page, typed);
        ConcernForm form = typed.with(uploaded.photos(), filmed.video());
        if (form.get("kind").isEmpty()) errors.put("kind", page.text("intake.kind-unknown"));
        if (!isReachable(form.get("phone"))) errors.put("phone", page.text("page.filing.phone.wrong"));
        if (!uploaded.problems().isEmpty()) errors.put("photos", uploaded.problem());
        if (filmed.problem() != null) errors.put("video", filmed.problem());
        if (uploaded.busy()) ctx.header("Retry-After", Integer.toString(PhotoUploads.BUSY_SECONDS));
        if (errors.isEmpty()) file(ctx, page, form, told);
        else if (uploaded.busy()) refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, page, form, told, errors);
        else if (filmed.problem() != null) refuse(ctx, filmed.status(), page, form, told, errors);
        else refuse(ctx, page, form, told, errors);
    }

    private void file(Context ctx, Page page, ConcernForm form, Told told) {
        String key = told.key().orElse(form.key());
        switch (intake.file(confirmation.request(form, told), key)) {
            case FileResult.Filed filed -> confirmed(ctx, filed.trackingCode(), told);
            case FileResult.Replayed replayed -> confirmed(ctx, replayed.trackingCode(), told);
            case FileResult.Conflict conflict -> {
                ctx.status(HttpStatus.CONFLICT);
                showFiled(ctx, page, intake.findFiled(List.of(key)).getOrDefault(key, ""), true);
            }
            case FileResult.Rejected rejected -> {
                Map<String, String> errors = new LinkedHashMap<>();
                rejected.problems().forEach(code -> errors.put(field(code), page.text("intake." + code)));
                refuse(ctx, page, form, told, errors);
            }
        }
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
        return ConcernForm.FIELDS.contains(field) || List.of("photos", "video").contains(field) ? field : "form";
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
        Map<String, Object> values = new HashMap<>(Map.of("text", text, "errors", errors));
        if (!text.isBlank() && errors.isEmpty())
            listening.warn(ctx, text).ifPresent(alarm -> values.put("alarm", alarm));
        pages.show(ctx, page, "filing/words.jte", values);
    }

    /** @param changed whether what was sent differs from what is on file */
    private void showFiled(Context ctx, Page page, String code, boolean changed) {
        pages.show(ctx, page, "filing/already.jte", Map.of("code", code, "changed", changed));
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
        values.put("videoMegabytes", videos.megabytes());
        // The form stays below: whoever is in danger may call first and still file.
        if (told.text().length() <= Chatbot.LONGEST_MESSAGE)
            listening.warn(ctx, told.text()).ifPresent(alarm -> values.put("alarm", alarm));
        pages.show(ctx, page, "filing/form.jte", values);
    }
}
