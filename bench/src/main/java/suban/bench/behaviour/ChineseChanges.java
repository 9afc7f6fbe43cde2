package suban.bench.behaviour;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import suban.models.text.Language;

/** What somebody who writes Chinese changes without meaning anything by it. */
final class ChineseChanges {
    private static final WordPairs HOMOPHONES = WordPairs.read("homophones.txt");

    private ChineseChanges() {}

    static List<Behaviour> all() {
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        return List.of(
                change("greeting before", text -> "您好，" + text),
                change("asking leave before", text -> "请问一下，" + text),
                change("are you there", text -> "在吗？" + text),
                change("dear before", text -> "亲，你好呀，" + text),
                change("thanks after", text -> Punctuation.adding(text, "，", "谢谢")),
                change("much thanks after", text -> Punctuation.adding(text, "。", "非常感谢，辛苦了！")),
                change("haste after", text -> text + "（急）"),
                change("haste before", text -> "急急急！" + text),
                change("waiting online", text -> Punctuation.adding(text, "，", "在线等，挺急的")),
                change("emoji folded hands", text -> text + "🙏"),
                change("emoji crying", text -> text + "😭😭"),
                change("full stop at the end", text -> Punctuation.ending(text, "。")),
                change("exclamation at the end", text -> Punctuation.ending(text, "！！")),
                change("semicolon at the end", text -> Punctuation.ending(text, "；")),
                change("dots at the end", text -> Punctuation.ending(text, "……")),
                change("tilde at the end", text -> Punctuation.ending(text, "～")),
                change("no mark at the end", Punctuation::withoutEnd),
                change("doubled marks", Punctuation::doubled),
                change("half-width marks", Punctuation::halfWidth),
                change("full-width letters and digits", Punctuation::fullWidth),
                change("space for comma", Punctuation::spaceForComma),
                change("line break for full stop", Punctuation::lineBreakForStop),
                change("no marks at all", text -> Punctuation.none(text, "")),
                change("traditional characters", traditional::transliterate),
                change("upper case", text -> text.toUpperCase(Locale.ROOT)),
                change("lower case", text -> text.toLowerCase(Locale.ROOT)),
                change("space beside letters and digits", ChineseChanges::spacedLatin),
                change("one wrong homophone", HOMOPHONES::once),
                change("politeness", text -> "麻烦问下，" + text),
                change("name", text -> "我叫小李，" + text),
                change("filler", text -> "嗯，那个，" + text),
                change("twice in one", text -> Punctuation.adding(text, "。", text)),
                change("quotation marks around", text -> "“" + text + "”"),
                change("white space around", Punctuation::spacedOutside),
                change("zero-width characters", Punctuation::zeroWidth));
    }

    private static String spacedLatin(String text) {
        return text.replaceAll("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\\p{IsHan})", " ");
    }

    private static Behaviour change(String name, UnaryOperator<String> change) {
        return Behaviour.invariance(Language.ZH, name, change);
    }
}
