package suban.classifier.concern;

import java.util.List;
import java.util.Set;
import suban.models.text.FoldedText;

/** How whoever writes can be reached, from their words alone. */
public final class OwnContact {
    private static final Set<String> ANOTHERS = Set.of("another", "after-another");
    private static final Set<String> MINE = Set.of("mine", "after-mine");

    private OwnContact() {}

    /**
     * Telephone numbers as digits, and e-mail addresses, in the order of the text. What the words say is another's is left
     * out; where they say of any that it is the writer's own, everything else is.
     */
    public static List<String> list(String text) {
        List<ContactReader.Told> told = ContactReader.list(FoldedText.of(text)).stream()
                .filter(way -> !ANOTHERS.contains(way.whose()) && isUsual(way.value()))
                .toList();
        List<ContactReader.Told> mine =
                told.stream().filter(way -> MINE.contains(way.whose())).toList();
        return (mine.isEmpty() ? told : mine)
                .stream().map(ContactReader.Told::value).distinct().toList();
    }

    /** What messages can be sent to, unlike a name in a messenger. */
    private static boolean isUsual(String value) {
        return value.indexOf('@') > 0 || value.matches("\\+?\\d{7,15}");
    }
}
