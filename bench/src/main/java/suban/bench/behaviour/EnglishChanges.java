package suban.bench.behaviour;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import suban.models.text.Language;

/** What somebody who writes English changes without meaning anything by it. */
final class EnglishChanges {
    private static final WordPairs SPELLINGS = WordPairs.read("spellings.txt");
    private static final WordPairs CONTRACTIONS = WordPairs.read("contractions.txt");
    private static final WordPairs TEXTING = WordPairs.read("texting.txt");
    private static final Pattern LONGER_WORD = Pattern.compile("\\b[a-z]{7,}\\b");

    private EnglishChanges() {}

    static List<Behaviour> all() {
        return List.of(
                change("greeting before", text -> after("Hi there, ", text)),
                change("good morning before", text -> "Good morning. " + text),
                change("asking leave before", text -> after("Excuse me, ", text)),
                change("thanks after", text -> Punctuation.adding(text, ".", " Thanks!")),
                change(
                        "much thanks after",
                        text -> Punctuation.adding(text, ".", " Many thanks in advance for your help.")),
                change("haste after", text -> text + " (urgent)"),
                change("haste before", text -> "URGENT: " + text),
                change("emoji folded hands", text -> text + " 🙏"),
                change("emoji crying", text -> text + " 😭😭"),
                change("full stop at the end", text -> Punctuation.ending(text, ".")),
                change("exclamation at the end", text -> Punctuation.ending(text, "!!")),
                change("dots at the end", text -> Punctuation.ending(text, "...")),
                change("no mark at the end", Punctuation::withoutEnd),
                change("doubled marks", Punctuation::doubled),
                change("full-width forms", Punctuation::fullWidth),
                change("space for comma", Punctuation::spaceForComma),
                change("line break for full stop", Punctuation::lineBreakForStop),
                change("no marks at all", text -> Punctuation.none(text, "")),
                change("no apostrophes", text -> text.replaceAll("['’]", "")),
                change("curly apostrophes", text -> text.replace('\'', '’')),
                change("upper case", text -> text.toUpperCase(Locale.ROOT)),
                change("lower case", text -> text.toLowerCase(Locale.ROOT)),
                change("letters swapped", EnglishChanges::swapped),
                change("contracted", CONTRACTIONS::inWords),
                change("spelled out", CONTRACTIONS.reversed()::inWords),
                change("American spelling", SPELLINGS::inWords),
                change("British spelling", SPELLINGS.reversed()::inWords),
                change("texting", TEXTING::inWords),
                change("politeness", text -> after("Could you please help me with this: ", text)),
                change("name", text -> after("My name is Sam, ", text)),
                change("filler", text -> after("Um, so, ", text)),
                change("twice in one", text -> Punctuation.adding(text, ".", " " + text)),
                change("quotation marks around", text -> "\"" + text + "\""),
                change("white space around", Punctuation::spacedOutside),
                change("two spaces", text -> text.replace(" ", "  ")),
                change("zero-width characters", Punctuation::zeroWidth));
    }

    /** What follows a comma or colon does not begin with a capital, unless it is I or all capitals. */
    static String after(String before, String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        if (!word || before.endsWith(". ")) return before + text;
        return before + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** Two neighbouring letters inside one of the longer words, chosen by the text itself. */
    private static String swapped(String text) {
        List<MatchResult> words = LONGER_WORD.matcher(text).results().toList();
        if (words.isEmpty()) return text;
        int pick = Math.floorMod(text.hashCode(), words.size());
        MatchResult word = words.get(pick);
        for (int at = word.start() + 2; at + 2 < word.end(); at++) {
            char one = text.charAt(at);
            char other = text.charAt(at + 1);
            if (one != other) return text.substring(0, at) + other + one + text.substring(at + 2);
        }
        return text;
    }

    private static Behaviour change(String name, UnaryOperator<String> change) {
        return Behaviour.invariance(Language.EN, name, change);
    }
}
