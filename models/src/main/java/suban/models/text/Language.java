package suban.models.text;

import java.util.Arrays;
import java.util.Optional;

/** A language that residents use with Suban. */
public enum Language {
    ZH("zh"),
    EN("en");

    private static final int FEW_HAN = 2;
    /** Letters, of six words or so. */
    private static final int MANY_LATIN = 30;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code: {@code zh} or {@code en}. */
    public String code() {
        return code;
    }

    /** The language with this code or tag ({@code zh-Hant-HK} is Chinese), if Suban speaks it. */
    public static Optional<Language> find(String tag) {
        String primary = tag.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
        return Arrays.stream(values()).filter(l -> l.code.equals(primary)).findFirst();
    }

    /**
     * The language of a text by its script: Chinese as soon as it has Han characters, since Chinese residents mix in English
     * words far more often than the other way round; but one or two in a sentence of English are a number plate (粤B) or a
     * name. Text without letters is Chinese.
     */
    public static Language of(String text) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) han++;
            else if (Character.isLetter(c)) latin++;
            if (han > FEW_HAN) return ZH;
            i += Character.charCount(c);
        }
        return latin > (han == 0 ? 0 : MANY_LATIN) ? EN : ZH;
    }
}
