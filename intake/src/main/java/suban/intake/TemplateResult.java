package suban.intake;

import java.util.List;

/** What came of saving a template. */
public sealed interface TemplateResult {
    record Saved(ReplyTemplate template) implements TemplateResult {}

    /**
     * Nothing was done.
     *
     * @param problems codes: the field, then what is wrong
     * @param place in braces, that nothing can be filled into; empty where there is none
     */
    record Invalid(List<String> problems, String place) implements TemplateResult {}

    /** Somebody deleted it in between. */
    record Unknown() implements TemplateResult {}
}
