package suban.city;

import java.util.ArrayList;
import java.util.List;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/** Checks the words in which a place's name does not mean the place ("居民治安" for 民治). */
final class HidingWords {
    private HidingWords() {}

    /** What is wrong with each word that does not hide one of the place's names; empty if all do. */
    static List<LocalText> listMistakes(List<String> words, LocalText name, List<String> aliases) {
        List<String> names = new ArrayList<>(List.of(folded(name.zh()), folded(name.en())));
        aliases.forEach(alias -> names.add(folded(alias)));
        List<LocalText> mistakes = new ArrayList<>();
        for (String word : words) {
            String folded = folded(word);
            if (names.contains(folded)) {
                mistakes.add(new LocalText(
                        "“" + word + "”既是地名又列为不是地名",
                        "\"" + word + "\" is both a name of this place and listed as none"));
            } else if (names.stream().noneMatch(folded::contains)) {
                mistakes.add(
                        new LocalText("“" + word + "”里没有这个地方的名称", "\"" + word + "\" contains no name of this place"));
            }
        }
        return mistakes;
    }

    private static String folded(String text) {
        return FoldedText.of(text).text().strip();
    }
}
