package suban.classifier.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/** What a city is called in Chinese: 云岭县（示例） is 云岭县 and 云岭. */
final class CityNames {
    private static final Pattern FULL = Pattern.compile("(\\p{IsHan}{2,}?)(?:自治[州县]|[市县区州盟旗])?(?:\\s*\\(.*)?");

    private CityNames() {}

    /** Folded, the short one last; empty if the Chinese name is none in Chinese. */
    static List<String> of(LocalText city) {
        Matcher name = FULL.matcher(FoldedText.of(city.zh()).text().strip());
        if (!name.matches()) return List.of();
        String full = name.group().replaceFirst("\\s*\\(.*", "");
        return full.equals(name.group(1)) ? List.of(full) : List.of(full, name.group(1));
    }

    /** The same with the English name: Yunling County (sample) is yunling county. */
    static List<String> all(LocalText city) {
        List<String> names = new ArrayList<>(of(city));
        String english =
                FoldedText.of(city.en()).text().replaceFirst("\\s*\\(.*", "").strip();
        if (!english.isEmpty()) names.add(english);
        return List.copyOf(names);
    }
}
