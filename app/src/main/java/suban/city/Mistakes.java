package suban.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import suban.models.text.LocalText;

/** Collects what is wrong with a pack while reading goes on, so that all of it can be mended in one go. */
final class Mistakes {
    private final List<Mistake> found = new ArrayList<>();

    void add(String file, int line, String zh, String en) {
        found.add(new Mistake(file, line, new LocalText(zh, en)));
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
