package suban.models.text;

import java.io.Serializable;

/** The same wording in both languages. Neither is blank. */
public record LocalText(String zh, String en) implements Serializable {
    public LocalText {
        if (zh.isBlank() || en.isBlank()) throw new IllegalArgumentException("wording is missing in a language");
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
