package suban.chatbot.reply;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * The article, version and passage a reply rests on.
 *
 * @param owner code of the department that answers for the article
 * @param heading of the quoted section, or null when the summary is quoted
 * @param excerpt Markdown, as quoted in the reply
 */
public record Citation(
        String article,
        int version,
        Language language,
        String title,
        String owner,
        LocalDate effectiveFrom,
        @Nullable String heading,
        String excerpt) {
    /** Where the whole article can be read. */
    public String path() {
        return "/articles/" + language.code() + "/" + article;
    }
}
