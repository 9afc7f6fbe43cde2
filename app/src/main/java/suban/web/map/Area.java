package suban.web.map;

import java.util.List;
import java.util.function.Predicate;
import suban.classifier.places.District;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * A district on the map.
 *
 * @param shortName what it is called without what kind of place it is
 * @param path its outline, empty if it is not drawn
 * @param middle where its name goes
 */
public record Area(String code, LocalText name, LocalText shortName, String path, Sheet.Point middle) {
    private static final Sheet.Point NOWHERE = new Sheet.Point(0, 0);

    static Area tile(District district) {
        return new Area(district.code(), district.name(), shortName(district), "", NOWHERE);
    }

    static Area drawn(District district, Shape shape) {
        if (shape.rings().isEmpty()) return tile(district);
        return new Area(district.code(), district.name(), shortName(district), shape.path(), shape.middle());
    }

    /** 临江 of 临江区, if the pack lists it. */
    private static LocalText shortName(District district) {
        LocalText name = district.name();
        return new LocalText(
                shortest(district.aliases(), name.in(Language.ZH)), shortest(district.aliases(), name.in(Language.EN)));
    }

    private static String shortest(List<String> aliases, String name) {
        Predicate<String> begins = alias -> name.startsWith(alias) && alias.length() > 1;
        return aliases.stream().filter(begins).findFirst().orElse(name);
    }

    public boolean isDrawn() {
        return !path.isEmpty();
    }
}
