package suban.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;
import suban.models.text.Language;
import suban.storage.Database;

/**
 * What residents are told at each step: in the program's words, or in the city's own where an administrator wrote some. Those
 * are held in memory, since notices are worded within others' transactions. Thread-safe.
 */
public final class NoticeTexts {
    private final Database database;
    private final BiFunction<Language, String, String> defaults;
    private final Clock clock;
    private volatile Map<Key, NoticeText> own;

    private record Key(String name, Language language) {}

    /** @param defaults the program's words by language and name, with places in braces */
    public NoticeTexts(Database database, BiFunction<Language, String, String> defaults, Clock clock) {
        this.database = database;
        this.defaults = defaults;
        this.clock = clock;
        this.own = read();
    }

    /** All, in the order in which a resident meets them, the languages of each together. */
    public List<NoticeText> list() {
        List<NoticeText> all = new ArrayList<>();
        for (String name : NoticeText.names()) {
            for (Language language : Language.values()) all.add(get(name, language));
        }
        return all;
    }

    /** What is said now. */
    public NoticeText get(String name, Language language) {
        NoticeText changed = own.get(new Key(name, language));
        return changed == null ? original(name, language) : changed;
    }

    /** What the program says by itself. */
    public NoticeText original(String name, Language language) {
        return new NoticeText(name, language, oneLine(defaults.apply(language, name)), null);
    }

    /** As it would be said, or what is wrong with it; nothing is changed. */
    public NoticeTextResult check(String name, Language language, String typed, String by) {
        String words = oneLine(typed);
        List<String> problems = new ArrayList<>(Problems.of("words", words, true));
        if (words.length() > NoticeText.LONGEST && problems.isEmpty()) problems.add("words-too-long");
        if (problems.isEmpty() && !ReplyCheck.problems(words, true).isEmpty()) problems.add("words-personal");
        if (!problems.isEmpty()) return new NoticeTextResult.Invalid(problems.getFirst(), "");
        Optional<String> unknown = Places.firstUnknown(words, NoticeText.places(name));
        if (unknown.isPresent()) return new NoticeTextResult.Invalid("words-unknown-place", unknown.get());
        String needed = NoticeText.needed(name);
        if (!Places.has(words, needed))
            return new NoticeTextResult.Invalid("words-missing-place", NoticeText.place(needed));
        return new NoticeTextResult.Saved(
                new NoticeText(name, language, words, new NoticeText.Changed(by, clock.instant())));
    }

    /** From now on this is said. The program's own words are no change. */
    public synchronized NoticeTextResult change(String name, Language language, String typed, String by) {
        NoticeTextResult checked = check(name, language, typed, by);
        if (!(checked instanceof NoticeTextResult.Saved(NoticeText text))) return checked;
        if (text.words().equals(get(name, language).words())) return new NoticeTextResult.Same();
        if (text.words().equals(original(name, language).words())) {
            putBack(name, language);
            return new NoticeTextResult.Saved(original(name, language));
        }
        NoticeText.Changed changed = new NoticeText.Changed(by, clock.instant());
        database.write(handle -> {
            delete(handle, name, language);
            return handle.createUpdate("INSERT INTO notice_text (name, language, words, changed_by, changed_at)"
                            + " VALUES (:name, :language, :words, :by, :at)")
                    .bind("name", name)
                    .bind("language", language.code())
                    .bind("words", text.words())
                    .bind("by", by)
                    .bind("at", changed.at().toEpochMilli())
                    .execute();
        });
        database.afterwards(this::refresh);
        return new NoticeTextResult.Saved(text);
    }

    /** The program's own words again. Says whether there were others. */
    public synchronized boolean putBack(String name, Language language) {
        boolean was = database.write(handle -> delete(handle, name, language)) > 0;
        database.afterwards(this::refresh);
        return was;
    }

    /** Once it is on disk: before, it may still be taken back. */
    private void refresh() {
        own = read();
    }

    private static int delete(Handle handle, String name, Language language) {
        return handle.createUpdate("DELETE FROM notice_text WHERE name = :name AND language = :language")
                .bind("name", name)
                .bind("language", language.code())
                .execute();
    }

    private Map<Key, NoticeText> read() {
        Map<Key, NoticeText> read = new HashMap<>();
        database.read(handle -> handle.createQuery("SELECT * FROM notice_text")
                        .map((row, context) -> new NoticeText(
                                row.getString("name"),
                                Language.find(row.getString("language")).orElse(Language.ZH),
                                row.getString("words"),
                                new NoticeText.Changed(
                                        row.getString("changed_by"), Instant.ofEpochMilli(row.getLong("changed_at")))))
                        .list())
                .forEach(text -> read.put(new Key(text.name(), text.language()), text));
        return Map.copyOf(read);
    }

    private static String oneLine(String words) {
        return Places.plain(words).replaceAll("\\s+", " ").strip();
    }
}
