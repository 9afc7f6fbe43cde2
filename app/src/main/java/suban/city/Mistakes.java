package suban.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import suban.models.text.LocalText;

/** Collects what is wrong with a pack while reading goes on, so that all of it can be mended in one go. */
final class Mistakes {
    private static final int LONGEST = 1_000;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");

    private final List<Mistake> found = new ArrayList<>();

    void add(String file, int line, String zh, String en) {
        found.add(new Mistake(file, line, new LocalText(oneLine(zh), oneLine(en))));
    }

    /** What is quoted may be megabytes, or hold what a terminal would obey. */
    private static String oneLine(String reason) {
        String plain = UNPRINTABLE.matcher(reason).replaceAll(" ");
        if (plain.codePointCount(0, plain.length()) <= LONGEST) return plain;
        return plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + "…";
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Mistake> inFileOrder() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Mistake::file).thenComparingInt(Mistake::line))
                .toList();
    }
}
