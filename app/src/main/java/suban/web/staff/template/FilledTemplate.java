package suban.web.staff.template;

import suban.models.text.Language;

/**
 * A template with what it says of one concern.
 *
 * @param title by which it is chosen
 */
public record FilledTemplate(String id, Language language, String title, String words) {}
