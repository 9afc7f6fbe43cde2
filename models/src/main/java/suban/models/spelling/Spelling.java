package suban.models.spelling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Reads what was meant: characters of the same sound taken for each other (出身证 for 出生证) and misspelt words (shenzen
 * huko). What is right is learnt from the city's content, so a word the content never uses is left as it is. Thread-safe.
 */
public final class Spelling {
    /** Raised whenever learning changes, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "1";

    private final ChineseSpelling chinese;
    private final EnglishSpelling english;
    private final Pinyin pinyin;

    private Spelling(ChineseSpelling chinese, EnglishSpelling english, Pinyin pinyin) {
        this.chinese = chinese;
        this.english = english;
        this.pinyin = pinyin;
    }

    /**
     * Learns from content as its authors wrote it.
     *
     * @param typed what residents type, by language: pinyin is read by that and the content
     * @param english whether a lower-case word is English, whatever the content says
     * @param learnt where it is remembered
     */
    public static Spelling learn(
            Map<Language, List<String>> content,
            Map<Language, List<String>> typed,
            Predicate<String> english,
            Learnt learnt) {
        List<String> chinese = content.getOrDefault(Language.ZH, List.of());
        List<String> written = Stream.concat(chinese.stream(), typed.getOrDefault(Language.ZH, List.of()).stream())
                .toList();
        return new Spelling(
                learnt.recall(
                        "spelling-zh",
                        ChineseSpelling.class,
                        Stream.concat(Stream.of(RECIPE), chinese.stream()),
                        () -> new ChineseSpelling(folded(chinese))),
                new EnglishSpelling(folded(content.getOrDefault(Language.EN, List.of())), english),
                learnt.recall(
                        "pinyin",
                        Pinyin.class,
                        Stream.concat(Stream.of(RECIPE), written.stream()),
                        () -> new Pinyin(folded(written))));
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().map(text -> FoldedText.of(text).text()).toList();
    }

    /** Changes nothing: for a city without content. */
    public static Spelling none() {
        return new Spelling(
                new ChineseSpelling(List.of()), new EnglishSpelling(List.of(), word -> true), new Pinyin(List.of()));
    }

    /**
     * The characters that a text in pinyin without tones means (wo yao ban juzhuzheng); empty for any other text.
     *
     * @param text as typed
     */
    public Optional<String> characters(String text) {
        return pinyin.read(text);
    }

    /**
     * A folded text as it was probably meant. Chinese keeps its length; English words may grow or shrink by two letters.
     */
    public String correct(String folded, Language language) {
        return language == Language.ZH ? chinese.correct(folded) : english.correct(folded);
    }
}
