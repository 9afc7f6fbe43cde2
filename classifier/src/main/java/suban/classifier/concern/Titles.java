package suban.classifier.concern;

import java.util.regex.Pattern;
import suban.classifier.privacy.Masking;
import suban.classifier.wording.Words;
import suban.models.text.Vocabulary;

/** A short neutral title from the resident's own words: greetings, demands and shouting left out, personal data masked. */
final class Titles {
    static final int LONGEST = 30;
    private static final int SHORTEST_CLAUSE = 4;
    private static final int READ = 600;
    private static final Pattern CLAUSE = Pattern.compile("[，。！？；,!?;\\n\\r]+|\\.(?:\\s|$)");
    private static final Vocabulary WORDS = Words.of("titles");
    private static final Pattern OPENING =
            Pattern.compile("^(?:[\\s\\p{P}\\p{S}]|" + WORDS.group("opening") + "){1,6}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTING = Pattern.compile(WORDS.group("shouting") + "\\s?", Pattern.CASE_INSENSITIVE);

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
