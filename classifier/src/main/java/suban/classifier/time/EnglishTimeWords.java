package suban.classifier.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Times as English-speaking residents say them: last night, since Monday, half past nine, from 9pm to 2am every weekend. */
final class EnglishTimeWords implements TimeWords {
    private static final Vocabulary WORDS = Words.of("times", Language.EN);

    private final List<Rule> rules;
    private final Marks marks = new Marks(
            word("since"),
            Pattern.compile("\\s?" + WORDS.group("join") + "\\s?"),
            WORDS.any("through"),
            WORDS.any("list"),
            WORDS.any("ongoing"),
            Pattern.compile("\\s?" + WORDS.group("onward") + "(?![a-z])"),
            Pattern.compile("\\s?" + WORDS.group("about") + "(?![a-z])"),
            Pattern.compile("(?:\\s|,\\s|" + WORDS.group("filler") + "(?![a-z])){1,5}"),
            word("future"),
            WORDS.any("event"),
            WORDS.any("greeting"));

    EnglishTimeWords() {
        List<Rule> all = new ArrayList<>();
        all.addAll(EnglishDates.rules());
        all.addAll(EnglishClocks.rules());
        all.add(new Rule(word("lately"), m -> new Element.Lately()));
        all.add(new Rule(word("just-now"), m -> new Element.JustNow()));
        all.add(new Rule(word("every"), m -> new Element.Every(null, null)));
        for (DayPart part : DayPart.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            all.add(new Rule(word(name), m -> new Element.Part(part)));
            if (WORDS.sections().contains("every-" + name))
                all.add(new Rule(word("every-" + name), m -> new Element.Every(null, part)));
        }
        rules = List.copyOf(all);
    }

    /** Words do not end in the middle. */
    static Pattern word(String section) {
        return Pattern.compile(WORDS.group(section) + "(?![a-z0-9])");
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<Rule> hours() {
        return EnglishClocks.hours();
    }

    @Override
    public boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) return false;
        if (at == 0) return true;
        char before = text.charAt(at - 1);
        return !(before >= 'a' && before <= 'z'
                || before >= '0' && before <= '9'
                || before == '\''
                || before == '-' && c >= '0' && c <= '9'
                || before == ':'
                || before == '.' && c >= '0' && c <= '9'
                || before == '/');
    }

    @Override
    public Marks marks() {
        return marks;
    }
}
