package suban.classifier.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Times as Chinese residents say them: 昨晚, 3月5日下午两点, 上周三, 三天前, 每天半夜, 农历八月十五, 晚上10点到凌晨2点. */
final class ChineseTimeWords implements TimeWords {
    private static final Vocabulary WORDS = Words.of("times", Language.ZH);
    /** What a time can begin with, digits apart. */
    private static final String STARTS = WORDS.characters("starts");

    private final List<Rule> rules;
    private final Marks marks = new Marks(
            WORDS.any("since"),
            WORDS.any("join"),
            WORDS.any("through"),
            WORDS.any("list"),
            WORDS.any("ongoing"),
            WORDS.any("onward"),
            WORDS.any("about"),
            Pattern.compile(WORDS.group("filler") + "{1,3}"),
            WORDS.any("future"),
            WORDS.any("event"),
            WORDS.any("greeting"));

    ChineseTimeWords() {
        List<Rule> all = new ArrayList<>();
        all.addAll(ChineseDates.rules());
        all.addAll(ChineseClocks.rules());
        all.add(new Rule(WORDS.any("lately"), m -> new Element.Lately()));
        all.add(new Rule(WORDS.any("just-now"), m -> new Element.JustNow()));
        all.add(new Rule(
                WORDS.any("that-day"), m -> new Element.That(m.group().endsWith("晚") ? DayPart.EVENING : null)));
        all.add(new Rule(WORDS.any("every"), m -> new Element.Every(null, null)));
        all.add(new Rule(WORDS.any("every-night"), m -> new Element.Every(null, DayPart.NIGHT)));
        all.add(new Rule(WORDS.any("every-morning"), m -> new Element.Every(null, DayPart.MORNING)));
        for (DayPart part : DayPart.values()) {
            all.add(new Rule(WORDS.any(part.name().toLowerCase(Locale.ROOT)), m -> new Element.Part(part)));
        }
        rules = List.copyOf(all);
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public List<Rule> hours() {
        return List.of();
    }

    @Override
    public boolean mayBegin(String text, int at) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') return at == 0 || !isPartOfNumber(text.charAt(at - 1));
        return STARTS.indexOf(c) >= 0;
    }

    private static boolean isPartOfNumber(char c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '/' || c == ':' || c >= 'a' && c <= 'z';
    }

    @Override
    public Marks marks() {
        return marks;
    }
}
