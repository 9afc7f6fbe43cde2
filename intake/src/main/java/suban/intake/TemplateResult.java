package suban.intake;

import java.util.List;

/** What came of saving a template. */
public sealed interface TemplateResult {
    record Saved(ReplyTemplate template) implements TemplateResult {}

    /** Nothing was done. Codes: the field, then what is wrong. */
    record Invalid(List<String> problems) implements TemplateResult {}

    /** Somebody deleted it in between. */
    record Unknown() implements TemplateResult {}
}
