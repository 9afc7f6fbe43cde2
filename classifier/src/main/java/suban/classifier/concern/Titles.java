package suban.classifier.concern;

import java.util.regex.Pattern;
import suban.classifier.privacy.Masking;

/** A short neutral title from the resident's own words: greetings, demands and shouting left out, personal data masked. */
final class Titles {
    static final int LONGEST = 30;
    private static final int SHORTEST_CLAUSE = 4;
    private static final int READ = 600;
    private static final Pattern CLAUSE = Pattern.compile("[，。！？；,!?;\\n\\r]+|\\.(?:\\s|$)");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[\\s\\p{P}\\p{S}]|您好|你好|大家好|领导|尊敬的|请问一下|请问|我想问一下|我想问|想问一下|想咨询一下|我想咨询一下|我要咨询|我想咨询|咨询一下|我要投诉|我想投诉|投诉|我要举报|举报|我要反映|我想反映|反映一下|反映|市民来电|麻烦问下|求助|喂|那个|"
                    + "hello|hi|hey|dear sir or madam|dear sir|good morning|good afternoon|good evening|please|i want to complain about|i want to complain that|i want to report|i would like to report|i'd like to report|excuse me|can you tell me|could you tell me){1,6}+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTING = Pattern.compile(
            "(?:他妈的?|妈的|尼玛|卧槽|我操|傻逼|垃圾玩意|狗屁|混蛋|王八蛋|fuck(?:ing)?|shit|bloody|damn)\\s?", Pattern.CASE_INSENSITIVE);

    private Titles() {}

    static String title(String original) {
        String text = Masking.mask(original.length() > READ ? original.substring(0, READ) : original);
        StringBuilder title = new StringBuilder();
        for (String clause : CLAUSE.split(text)) {
            String plain = SHOUTING.matcher(OPENING.matcher(clause.strip()).replaceFirst(""))
                    .replaceAll("")
                    .strip();
            if (plain.length() < SHORTEST_CLAUSE) continue;
            if (title.isEmpty()) {
                title.append(plain);
            } else if (title.length() + 1 + plain.length() <= LONGEST) {
                title.append(isChinese(title) ? '，' : ',')
                        .append(isChinese(title) ? "" : " ")
                        .append(plain);
            } else {
                break;
            }
        }
        String whole = title.isEmpty()
                ? text.strip().replaceAll("\\s{1,9}", " ")
                : title.toString().replaceAll("\\s{1,9}", " ");
        return shorten(whole);
    }

    private static String shorten(String title) {
        if (title.length() <= LONGEST) return title;
        int end = LONGEST - 1;
        int space = title.lastIndexOf(' ', end);
        if (space > LONGEST / 2 && !isChinese(title)) end = space;
        if (Character.isHighSurrogate(title.charAt(end - 1))) end--;
        return title.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isChinese(CharSequence text) {
        return text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }
}
