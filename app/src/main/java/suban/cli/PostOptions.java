package suban.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import suban.city.CityPack;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.Units;

/** For whom and where an account works. Shared by the commands that say what an account is for. */
final class PostOptions {
    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "user.unit")
    private @Nullable String unit;

    @Option(names = "--districts", split = ",", paramLabel = "DISTRICT", descriptionKey = "user.districts")
    private List<String> districts = List.of();

    @Option(names = "--city", paramLabel = "DIR", defaultValue = "${env:SUBAN_CITY}", descriptionKey = "option.city")
    private @Nullable Path city;

    /**
     * The role with what was said; the city's pack is read only when there is something to look up.
     *
     * @throws CommandFailure when the city has no such unit or district
     */
    Post post(Role role, Path data, Terminal terminal) {
        if (unit == null && districts.isEmpty()) return Post.of(role);
        CityPack pack = CityOptions.read(city, data, terminal);
        Units units = new Units(pack.departments(), pack.districts());
        List<String> codes = new ArrayList<>();
        for (String district : districts) {
            codes.add(units.findDistrict(district).orElseThrow(() -> unknown(district, terminal)));
        }
        String word = unit;
        String found = word == null ? null : units.findUnit(word).orElseThrow(() -> unknown(word, terminal));
        return Post.of(role, found, codes.toArray(String[]::new));
    }

    /** Whether something was said at all. */
    boolean isGiven() {
        return unit != null || !districts.isEmpty();
    }

    private static CommandFailure unknown(String word, Terminal terminal) {
        return StaffOptions.wrong(terminal, "cli.user-no-unit", word);
    }
}
