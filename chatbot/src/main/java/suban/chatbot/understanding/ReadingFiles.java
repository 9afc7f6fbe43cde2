package suban.chatbot.understanding;

import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** The files that {@link ReadingWords} are read from. Apart from them, so that looking at the files reads no words yet. */
public final class ReadingFiles {
    /** What a city's additions to them are called. */
    public static final String TOPIC = "reading";

    private ReadingFiles() {}

    /** Without what the city adds. */
    public static Vocabulary own(Language language) {
        return Vocabulary.read(ReadingFiles.class, "/suban/chatbot/wording/" + language.code() + ".txt");
    }
}
