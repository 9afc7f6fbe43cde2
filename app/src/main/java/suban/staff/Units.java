package suban.staff;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suban.classifier.catalogue.Department;
import suban.classifier.places.District;
import suban.models.text.LocalText;

/** The city's departments and districts, by their codes and by what people call them. Immutable. */
public final class Units {
    private final List<Department> departments;
    private final Set<String> districts;
    private final Map<String, String> unitsByWord = new HashMap<>();
    private final Map<String, String> districtsByWord = new HashMap<>();
    private final Set<String> codes;

    public Units(Collection<Department> departments, Collection<District> districts) {
        this.departments = List.copyOf(departments);
        this.codes = Set.copyOf(departments.stream().map(Department::code).toList());
        this.districts = Set.copyOf(districts.stream().map(District::code).toList());
        for (Department department : departments) {
            put(unitsByWord, department.code(), Stream.of(department.name(), department.shortName()));
        }
        for (District district : districts) {
            put(districtsByWord, district.code(), Stream.of(district.name()));
            district.aliases().forEach(alias -> districtsByWord.putIfAbsent(plain(alias), district.code()));
        }
    }

    private static void put(Map<String, String> byWord, String code, Stream<LocalText> names) {
        byWord.put(plain(code), code);
        names.flatMap(name -> Stream.of(name.zh(), name.en())).forEach(name -> byWord.putIfAbsent(plain(name), code));
    }

    /** In the catalogue's order. */
    public List<Department> departments() {
        return departments;
    }

    /** Codes. */
    public Set<String> districts() {
        return districts;
    }

    public boolean hasUnit(String code) {
        return codes.contains(code);
    }

    /** @param word a code, or a name in either language, in any case and width */
    public Optional<String> findUnit(String word) {
        return Optional.ofNullable(unitsByWord.get(plain(word)));
    }

    /** @param word a code, or a name in either language, in any case and width */
    public Optional<String> findDistrict(String word) {
        return Optional.ofNullable(districtsByWord.get(plain(word)));
    }

    /** Codes of the departments whose names hold this. */
    public List<String> searchUnits(String text) {
        String plain = plain(text);
        return plain.isEmpty()
                ? List.of()
                : unitsByWord.entrySet().stream()
                        .filter(entry -> entry.getKey().contains(plain))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
