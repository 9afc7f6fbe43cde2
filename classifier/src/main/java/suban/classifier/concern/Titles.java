package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.privacy.Masking;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * A title as a clerk would head the file: where, and what, in the resident's own words. It is the clause that most sounds
 * like its service, without greetings, fillers and shouting; a place said elsewhere goes before it; personal data is masked.
 */
final class Titles {
    /** Of Chinese characters; English words are as wide at twice as many letters. */
    static final int LONGEST = 30;

    static final int LONGEST_ENGLISH = 60;
    private static final int SHORTEST_CLAUSE = 4;
    private static final int READ = 1_500;
    private static final int MOST_CLAUSES = 40;
    /** A clause that names the place says more than one of the service's terms. */
    private static final double PLACED = 0.5;

    /** Who tells it is no matter of a title. */
    private static final double OF_SELF = 0.6;

    private static final double EARLIER = 0.12;
    private static final double UNSURE = 0.3;
    private static final double SURE = 0.5;
    /** Up to so many clauses, one of them says it all. */
    private static final int FEW_CLAUSES = 6;

    private static final Pattern CLAUSE = Pattern.compile(
            "(?:(?<!\\d)[，,：:]|[，,：:](?!\\d)|[。！？；!?;\\n\\r…])+|\\.(?:\\s|$)|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final Vocabulary WORDS = Words.of("titles");
    private static final String PARTS = Words.of("parts").group("further", "numbered");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[\\s\\p{P}\\p{S}]|" + WORDS.group("opening") + "|" + PARTS + "){1,8}+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SELF = Pattern.compile("^" + WORDS.group("self"), Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE =
            Pattern.compile("^" + Words.of("parts").group("aside"), Pattern.CASE_INSENSITIVE);
    private static final Pattern SHOUTING = Pattern.compile(WORDS.group("shouting") + "\\s?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(WORDS.group("filler"), Pattern.CASE_INSENSITIVE);
    /** Between two commas, or at the beginning: 呃，嗯，"uh, um, like". */
    private static final Pattern HESITATION = Pattern.compile(
            "(?<=^|[，,。.！!？?\\s])(?:" + WORDS.group("hesitation") + ")(?:[，,。…\\s]{1,3}|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern END = Pattern.compile("(?:" + WORDS.group("ending") + "|[\\s\\p{P}])+$");

    private final ServiceWording wording;

    Titles(ServiceWording wording) {
        this.wording = wording;
    }

    /**
     * @param place where it is, in the resident's words, or null
     * @param service what it is about, or null
     * @param sure that it is about that service, 0 to 1
     */
    String title(String original, Language language, @Nullable Slot place, @Nullable Service service, double sure) {
        String said = original.length() > READ ? original.substring(0, READ) : original;
        String text = HESITATION.matcher(Masking.mask(said)).replaceAll("");
        String where = place == null ? "" : Masking.mask(place.value());
        List<String> clauses = clauses(text);
        if (clauses.isEmpty()) return shorten(text.strip().replaceAll("\\s{1,9}", " "));
        int best = best(clauses, where, service == null || sure < UNSURE ? null : service);
        String what = clauses.get(best);
        // What is masked is how to reach somebody, and no part of the matter.
        boolean goesOn = best + 1 < clauses.size()
                && clauses.get(best + 1).indexOf('*') < 0
                && !ASIDE.matcher(clauses.get(best + 1)).find();
        if (goesOn && what.length() <= SHORTEST_CLAUSE * 2) {
            String both = join(what, clauses.get(best + 1));
            if (both.length() <= longest(both)) what = both;
        }
        String headed = where.isEmpty() || what.contains(where)
                ? what
                : language == Language.ZH ? where + what : what + ", " + where;
        if (headed.length() <= longest(headed) && (clauses.size() <= FEW_CLAUSES || service == null)) return headed;
        // A story has no clause that sums it up, and what is spoken without a pause is none; the service does.
        boolean runsOn = what.length() > longest(what);
        boolean named = sure >= (runsOn ? UNSURE : SURE) && (runsOn || !where.isEmpty());
        if (service == null || !named) return shorten(headed.length() <= longest(headed) ? headed : what);
        String name = service.name().in(language);
        String plain = where.isEmpty() ? name : language == Language.ZH ? where + "：" + name : name + ": " + where;
        return plain.length() <= longest(plain) ? plain : shorten(runsOn ? name : what);
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        for (String clause : CLAUSE.split(text)) {
            String plain = FILLER.matcher(
                            SHOUTING.matcher(OPENING.matcher(clause.strip()).replaceFirst(""))
                                    .replaceAll(""))
                    .replaceAll("");
            plain = END.matcher(plain.strip()).replaceFirst("").replaceAll("\\s{1,9}", " ");
            plain = withoutLoneQuotes(plain);
            if (plain.length() >= SHORTEST_CLAUSE) clauses.add(plain);
            if (clauses.size() == MOST_CLAUSES) break;
        }
        return clauses;
    }

    /** A name in quotation marks may have lost one of them with what stood before it. */
    private static String withoutLoneQuotes(String clause) {
        boolean opens = clause.indexOf('“') >= 0;
        return opens == clause.indexOf('”') >= 0 ? clause : clause.replace(opens ? "“" : "”", "");
    }

    private int best(List<String> clauses, String where, @Nullable Service service) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i);
            double score = service == null
                    ? 0
                    : wording.count(clause, service.code())
                            / Math.sqrt(Math.max(LONGEST / 2, clause.length()) / (LONGEST / 2.0));
            if (!where.isEmpty() && clause.contains(where)) score += PLACED;
            if (SELF.matcher(clause).find()) score -= OF_SELF;
            // A place, or "two things", says nothing of what is the matter.
            if (letters(clause.replace(where, "")) < SHORTEST_CLAUSE) score -= 2 * PLACED + OF_SELF;
            if (ASIDE.matcher(clause).find()) score -= 1.5;
            score -= EARLIER * i;
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /** Chinese characters, and half as many English letters. */
    static long letters(String text) {
        return text.codePoints()
                        .filter(Character::isLetter)
                        .map(c -> c < 0x300 ? 1 : 2)
                        .sum()
                / 2;
    }

    private static String join(String first, String second) {
        return isChinese(first) ? first + "，" + second : first + ", " + second;
    }

    private static int longest(String title) {
        return isChinese(title) ? LONGEST : LONGEST_ENGLISH;
    }

    private static String shorten(String title) {
        int longest = longest(title);
        if (title.length() <= longest) return title;
        int end = longest - 1;
        int space = title.lastIndexOf(' ', end);
        if (space > longest / 2 && !isChinese(title)) end = space;
        if (Character.isHighSurrogate(title.charAt(end - 1))) end--;
        return title.substring(0, end).stripTrailing() + "…";
    }

    private static boolean isChinese(CharSequence text) {
        return text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
    }
}
