package suban.web.staff.template;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.intake.FiledConcern;
import suban.intake.ReplyTemplate;
import suban.intake.ReplyTemplates;
import suban.web.page.Site;

/** What staff may choose instead of typing it. */
public final class TemplateChoice {
    private final ReplyTemplates templates;
    private final Site site;

    public TemplateChoice(ReplyTemplates templates, Site site) {
        this.templates = templates;
        this.site = site;
    }

    /**
     * Filled in for a concern; those in its resident's language first.
     *
     * @param unit code of the reader's department, or null
     */
    public List<FilledTemplate> list(FiledConcern concern, @Nullable String unit) {
        return templates.listFor(unit).stream()
                .sorted(Comparator.comparing(template -> template.language() != concern.language()))
                .map(template -> filled(template, concern))
                .toList();
    }

    /** Whether the form that was sent wants a template in its field, and nothing done. */
    public static boolean isAsked(Context ctx) {
        return ctx.formParam("use-template") != null;
    }

    /** What was typed, with the template that was chosen after it. */
    public String into(Context ctx, FiledConcern concern, @Nullable String unit, String typed) {
        String chosen = Objects.requireNonNullElse(ctx.formParam("template"), "");
        String words = list(concern, unit).stream()
                .filter(template -> template.id().equals(chosen))
                .map(FilledTemplate::words)
                .findFirst()
                .orElse("");
        if (typed.isBlank() || words.isEmpty()) return words.isEmpty() ? typed : words;
        return typed.stripTrailing() + "\n" + words;
    }

    private FilledTemplate filled(ReplyTemplate template, FiledConcern concern) {
        String service = concern.handling().service();
        String name = service == null ? "" : site.serviceName(service, template.language());
        String words =
                template.filled(concern.trackingCode(), name, concern.handling().title());
        return new FilledTemplate(template.id(), template.language(), template.title(), words);
    }
}
