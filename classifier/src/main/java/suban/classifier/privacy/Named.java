package suban.classifier.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Personal data that the words around it give away: 微信 abc_123, 社保卡号 A1234567, 粤B12345, 我叫王小明. */
final class Named {
    /** A city adds no words here: the log is masked before any city is read. */
    static final Vocabulary WORDS = Words.own("privacy", Language.ZH).and(Words.own("privacy", Language.EN));

    private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";
    private static final String FILLER = "[\\s号號码碼是为為叫:：=#,，]{0,6}(?:(?:id|no|number|is|account)[.:：\\s]{1,3}){0,2}";

    private static final Pattern MESSENGER = Pattern.compile(
            WORDS.group("messengers") + FILLER + "([a-zA-Z][\\w.-]{4,29}|\\d{5,12})(?![\\w@])",
            Pattern.CASE_INSENSITIVE);

    /** A name that says itself where it is one: wx_zhang88. */
    private static final Pattern OWN_NAME =
            Pattern.compile("(?<![\\w@.])((?:wx|wechat|weixin)[_-][\\w-]{3,25})(?![\\w@])");

    private static final Pattern CARD = Pattern.compile(
            WORDS.group("cards")
                    + "(?:" + WORDS.group("card-fillers") + "|[\\s:：=#()（）]){0,8}"
                    + "((?:(?-i:[A-Z]{1,3})[ -]?)?" + DIGIT + "(?:[ -]?" + DIGIT + "){6,22})(?!" + DIGIT + "|元|年)",
            Pattern.CASE_INSENSITIVE);

    /** A province, a letter, and four to six characters of which three at least are digits (GA 36). */
    private static final Pattern PLATE = Pattern.compile(WORDS.group("provinces")
            + "[a-zA-Z\\uFF21-\\uFF3A][·•・. -]{0,2}((?=(?:[a-zA-Z]*" + DIGIT + "){3})(?:" + DIGIT
            + "|[a-hj-np-zA-HJ-NP-Z]){4,6}[港澳学警挂领]?)(?![\\w])");

    /** The same spelled out: 浙 A 1 2 3 4 5, 浙A一二三四五. */
    private static final Pattern SPELLED_PLATE =
            Pattern.compile(WORDS.group("provinces") + " ?[a-zA-Z]((?=(?: ?[a-zA-Z]){0,3}(?: ?" + DIGIT
                    + "){3})(?: [0-9a-zA-Z]){4,6}|[零〇一二三四五六七八九幺]{5,6})(?![\\w])");

    /** The end of a number that names a person where the beginning is known: 身份证后六位078072. */
    private static final Pattern TAIL = Pattern.compile(
            WORDS.group("tails") + "[^\\d。，,]{0,3}[后末尾][四五六4-6]位(?:数字?|号码?)?[是为:： ]{0,3}(\\d{4,6}[xX]?)(?!\\d)");

    /** A Hong Kong identity card: letters, six digits and a check digit in brackets. */
    private static final Pattern HONG_KONG = Pattern.compile("(?<![\\w])([A-Z]{1,2}\\d{6} ?[(（][0-9A][)）])");

    /** zhang at qq dot com */
    private static final Pattern SPELLED_ADDRESS = Pattern.compile(
            "(?<![\\w])([\\w.-]{2,30}(?: dot [\\w-]{1,20}){0,2}|[\\u4E00-\\u9FFF]{2}(?=[＠@]))"
                    + " ?(?:\\(at\\)|\\[at]| at |艾特| ?＠ ?| ?@ ?) ?[\\w-]{2,20}"
                    + " ?(?:\\(dot\\)|\\[dot]| dot |点| ?[.．] ?)(?:com|cn|net|org)",
            Pattern.CASE_INSENSITIVE);

    /** Further digits of a line inside a house, after its masked number: 转802, -8012, ext. 802. */
    private static final Pattern EXTENSION =
            Pattern.compile("\\*\\d{1,2} ?" + WORDS.group("extensions") + " ?(\\d{2,5})(?!\\d)");

    private static final Pattern ENGLISH_NAME = Pattern.compile(
            "(?:[Mm]y (?:full )?name(?: is|'s)|[Nn]ame:|姓名[:：]|[Cc]ontact:) ?([A-Z][a-z]+(?: [A-Z][a-z]+){1,2})");

    private static final Pattern NAME = name("name-leads", "{1,2}");
    private static final Pattern LONG_NAME = name("weak-name-leads", "{2}");
    private static final Pattern NO_NAME = WORDS.any("no-names");

    private static Pattern name(String leads, String given) {
        return Pattern.compile(WORDS.group(leads) + "[\\s:：是为叫]{0,3}(" + WORDS.group("surnames") + "[\\u4E00-\\u9FFF]"
                + given + ")(?=$|[^\\u4E00-\\u9FFF]|" + WORDS.group("name-ends") + ")");
    }

    private Named() {}

    /** Names of messengers, and addresses that are spelled out. */
    static List<Reachable.Way> reachable(String text) {
        List<Reachable.Way> ways = new ArrayList<>();
        Matcher messenger = MESSENGER.matcher(text);
        while (messenger.find()) ways.add(way(Reachable.Kind.MESSENGER, messenger));
        Matcher own = OWN_NAME.matcher(text);
        while (own.find()) ways.add(way(Reachable.Kind.MESSENGER, own));
        Matcher address = SPELLED_ADDRESS.matcher(text);
        while (address.find())
            ways.add(new Reachable.Way(Reachable.Kind.EMAIL, address.start(), address.end(), address.group()));
        return ways;
    }

    private static Reachable.Way way(Reachable.Kind kind, Matcher matcher) {
        return new Reachable.Way(kind, matcher.start(1), matcher.end(1), matcher.group(1));
    }

    static void mask(String text, StringBuilder masked) {
        hide(MESSENGER.matcher(text), 1, 1, masked);
        hide(OWN_NAME.matcher(text), 1, 1, masked);
        hide(CARD.matcher(text), 1, 0, masked);
        hide(PLATE.matcher(text), 1, 0, masked);
        hide(SPELLED_PLATE.matcher(text), 1, 0, masked);
        hide(TAIL.matcher(text), 1, 0, masked);
        hide(HONG_KONG.matcher(text), 1, 0, masked);
        hide(SPELLED_ADDRESS.matcher(text), 1, 1, masked);
        hide(ENGLISH_NAME.matcher(text), 1, 1, masked);
        hide(EXTENSION.matcher(masked.toString()), 1, 0, masked);
        names(NAME.matcher(text), masked);
        names(LONG_NAME.matcher(text), masked);
    }

    /** The surname stays. */
    private static void names(Matcher name, StringBuilder masked) {
        while (name.find()) {
            if (!NO_NAME.matcher(name.group(1)).matches()) hide(name.start(1) + 1, name.end(1), masked);
        }
    }

    /** @param kept how many of the group's first characters stay */
    private static void hide(Matcher matcher, int group, int kept, StringBuilder masked) {
        while (matcher.find()) hide(matcher.start(group) + kept, matcher.end(group), masked);
    }

    private static void hide(int start, int end, StringBuilder masked) {
        // Its own digits told what it is: then a few of them may stay.
        if (masked.substring(start, end).indexOf('*') >= 0) return;
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(masked.charAt(i)) || masked.charAt(i) == '_') masked.setCharAt(i, '*');
        }
    }
}
