package suban.city;

import java.io.Serializable;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * One mistake in a city pack.
 *
 * @param file path inside the pack, with forward slashes
 * @param line from 1; 0 when the mistake is about the file as a whole
 */
public record Mistake(String file, int line, LocalText reason) implements Serializable {

    /** {@code services/noise.yaml:12: reason}, the form that editors and terminals turn into a link. */
    public String in(Language language) {
        return file + (line > 0 ? ":" + line : "") + ": " + reason.in(language);
    }
}
