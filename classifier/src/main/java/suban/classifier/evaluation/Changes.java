package suban.classifier.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import suban.models.text.Language;

/** What somebody may write otherwise without meaning anything by it. */
final class Changes {
    private static final String COUNTED = "(?=[点號号月日楼层栋棟樓層])";
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d:：.\\-/A-Za-z])[1-9]\\d?" + COUNTED);
    private static final Pattern CHARACTERS = Pattern.compile("(?<![一二三四五六七八九十百第])[一二三四五六七八九十]{1,3}" + COUNTED);
    private static final String ONES = "零一二三四五六七八九";

    private Changes() {}

    /** By name. */
    static Map<String, UnaryOperator<String>> of(Language language) {
        Map<String, UnaryOperator<String>> changes = new LinkedHashMap<>();
        changes.put("no mark at the end", text -> text.replaceFirst("[。.！!～~…\\s]+$", ""));
        if (language == Language.EN) {
            changes.put("lower case", text -> text.toLowerCase(Locale.ROOT));
            changes.put("upper case", text -> text.toUpperCase(Locale.ROOT));
            changes.put("no commas", text -> text.replace(",", ""));
            return changes;
        }
        Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");
        changes.put("traditional characters", traditional::transliterate);
        changes.put("numerals as characters", text -> DIGITS.matcher(text).replaceAll(Changes::characters));
        changes.put("numerals as digits", text -> CHARACTERS.matcher(text).replaceAll(Changes::digits));
        changes.put("no 的", text -> text.replaceAll("(?<=\\p{IsHan})的(?=\\p{IsHan})", ""));
        changes.put("no 了", text -> text.replaceAll("(?<=\\p{IsHan})了(?!解|不起|结)", ""));
        changes.put(
                "half-width marks",
                text -> text.replace('，', ',').replace('。', '.').replace('？', '?'));
        changes.put("space for comma", text -> text.replace('，', ' '));
        return changes;
    }

    private static String characters(MatchResult digits) {
        int number = Integer.parseInt(digits.group());
        String tens = number < 10 ? "" : number < 20 ? "十" : ONES.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + ONES.charAt(number % 10);
    }

    /** Of what is no number below a hundred, such as 一二三号, nothing is changed. */
    private static String digits(MatchResult characters) {
        String number = characters.group();
        if (!number.matches("[一二三四五六七八九]?十?[一二三四五六七八九]?") || (number.length() == 2 && !number.contains("十")))
            return number;
        int ten = number.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : ONES.indexOf(number.charAt(0));
        int ones = ten == number.length() - 1 ? 0 : ONES.indexOf(number.charAt(number.length() - 1));
        return String.valueOf(tens * 10 + ones);
    }
}
