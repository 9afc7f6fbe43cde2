package suban.classifier.places;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suban.models.spelling.HeardNames;
import suban.models.text.FoldedText;
import suban.models.text.LocalText;

/** A city's districts, streets and landmarks, and where a text names them. Immutable and thread-safe. */
public final class Gazetteer {
    private static final int SHORTEST_NAME = 2;

    private final List<String> city;
    private final List<String> cityNames;
    private final Outlines outlines;
    private final Map<String, District> districts = new LinkedHashMap<>();
    private final Map<String, Street> streets = new LinkedHashMap<>();
    private final NameTrie<Named> names = new NameTrie<>();
    private final Set<String> written = new HashSet<>();
    private final HeardNames heard;

    /** What a name stands for; the order of kinds is the order of preference. */
    private record Named(PlaceMention.Kind kind, String district, String street, boolean full) {
        /** What a word stands for that only looks as if it named a place. */
        private static final Named NOTHING = new Named(PlaceMention.Kind.SHARED_NAME, "", "", false);
    }

    /**
     * Places of a city whose own name says nothing.
     *
     * @throws IllegalArgumentException if a landmark lies in a district that is not there
     */
    public Gazetteer(List<District> districts, List<Landmark> landmarks) {
        this(List.of(), List.of(), districts, landmarks, Outlines.UNKNOWN);
    }

    /**
     * @param city the city's name
     * @throws IllegalArgumentException if a landmark lies in a district that is not there
     */
    public Gazetteer(LocalText city, List<District> districts, List<Landmark> landmarks) {
        this(city, districts, landmarks, Outlines.UNKNOWN);
    }

    /**
     * @param city the city's name
     * @param outlines of its districts, by which a position finds its own
     * @throws IllegalArgumentException if a landmark lies in a district that is not there
     */
    public Gazetteer(LocalText city, List<District> districts, List<Landmark> landmarks, Outlines outlines) {
        this(CityNames.of(city), CityNames.all(city), districts, landmarks, outlines);
    }

    private Gazetteer(
            List<String> city,
            List<String> cityNames,
            List<District> districts,
            List<Landmark> landmarks,
            Outlines outlines) {
        this.outlines = outlines;
        this.city = city;
        this.cityNames = cityNames;
        for (District district : districts) {
            this.districts.put(district.code(), district);
            add(district.name(), district.aliases(), PlaceMention.Kind.DISTRICT, district.code(), "");
            hide(district.notIn());
            for (Street street : district.streets()) {
                streets.put(street.code(), street);
                add(street.name(), street.aliases(), PlaceMention.Kind.STREET, district.code(), street.code());
                hide(street.notIn());
            }
        }
        for (Landmark landmark : landmarks) {
            if (!this.districts.containsKey(landmark.district())) {
                throw new IllegalArgumentException(
                        landmark.name().zh() + " lies in an unknown district: " + landmark.district());
            }
            String street = landmark.street() == null ? "" : landmark.street();
            add(landmark.name(), landmark.aliases(), landmark.mentioned(), landmark.district(), street);
            hide(landmark.notIn());
        }
        heard = new HeardNames(written);
    }

    private void add(LocalText name, List<String> aliases, PlaceMention.Kind kind, String district, String street) {
        Named full = new Named(kind, district, street, true);
        addName(name.zh(), full);
        addName(name.en(), full);
        Named alias = new Named(kind, district, street, false);
        aliases.forEach(a -> addName(a, alias));
    }

    private void hide(List<String> words) {
        words.forEach(word -> addName(word, Named.NOTHING));
    }

    /** "Bao'an" is also typed with a curved apostrophe and with none. */
    private void addName(String name, Named named) {
        String folded = FoldedText.of(name).text().strip();
        if (folded.length() < SHORTEST_NAME) return;
        if (named != Named.NOTHING) written.add(folded);
        for (String apostrophe : folded.contains("'") ? List.of("'", "\u2019", "") : List.of("'")) {
            names.add(folded.replace("'", apostrophe), named);
        }
    }

    /** What the city is called in Chinese, folded; empty if that was not said. */
    public List<String> city() {
        return city;
    }

    /** What the city is called in both languages, folded. */
    public List<String> cityNames() {
        return cityNames;
    }

    public List<District> districts() {
        return List.copyOf(districts.values());
    }

    public Optional<District> findDistrict(String code) {
        return Optional.ofNullable(districts.get(code));
    }

    public Optional<Street> findStreet(String code) {
        return Optional.ofNullable(streets.get(code));
    }

    /**
     * The district around a position. Where no outlines are known, the one whose centre is nearest; empty when none has a
     * centre.
     */
    public Optional<District> findDistrict(Coordinates position) {
        if (outlines.areKnown()) return outlines.findDistrict(position).flatMap(this::findDistrict);
        return districts.values().stream()
                .filter(d -> d.centre() != null)
                .min(Comparator.comparingDouble(
                        d -> d.centre() == null ? Double.MAX_VALUE : position.kilometresTo(d.centre())));
    }

    /**
     * Every place named in the text, longest names first come, in order; they do not overlap. A name that several places
     * bear stands for the one in a district the text names elsewhere, else for the first and then as a shared name only.
     * A name inside a word it is not meant in is no place, unless it reaches further than that word.
     */
    public List<PlaceMention> find(FoldedText message) {
        String text = message.text();
        List<NameTrie.Found<Named>> found = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            NameTrie.Found<Named> longest = longestAt(text, i);
            if (longest.end() == 0) {
                i++;
            } else if (places(longest).isEmpty()) {
                i = afterHidden(text, i, longest.end());
            } else {
                found.add(new NameTrie.Found<>(longest.end(), places(longest)));
                starts.add(i);
                i = longest.end();
            }
        }
        List<String> named = found.stream()
                .filter(f -> districtsOf(f.values()).size() == 1)
                .map(f -> f.values().getFirst().district())
                .distinct()
                .toList();
        List<PlaceMention> mentions = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            mentions.add(mention(text, starts.get(i), found.get(i), named));
        }
        return mentions;
    }

    /** The same for what a recogniser wrote down, which may have heard a name and written others of its sound. */
    public List<PlaceMention> findHeard(FoldedText message) {
        return find(FoldedText.of(heard.read(message.text())));
    }

    private NameTrie.Found<Named> longestAt(String text, int start) {
        char c = text.charAt(start);
        boolean insideWord = start > 0 && NameTrie.isLatin(c) && NameTrie.isLatin(text.charAt(start - 1));
        return insideWord || c == ' ' ? new NameTrie.Found<>(0, List.of()) : names.longestAt(text, start);
    }

    /** Where to read on after a word that names nothing: at a name that begins in it and ends after it, else after it. */
    private int afterHidden(String text, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            NameTrie.Found<Named> longest = longestAt(text, i);
            if (longest.end() > end && !places(longest).isEmpty()) return i;
        }
        return end;
    }

    private static List<Named> places(NameTrie.Found<Named> found) {
        if (!found.values().contains(Named.NOTHING)) return found.values();
        return found.values().stream().filter(n -> n != Named.NOTHING).toList();
    }

    private static List<String> districtsOf(List<Named> values) {
        return values.stream().map(Named::district).distinct().toList();
    }

    private static PlaceMention mention(
            String text, int start, NameTrie.Found<Named> found, List<String> namedDistricts) {
        List<Named> candidates = found.values();
        boolean ambiguous = districtsOf(candidates).size() > 1;
        Comparator<Named> preference = Comparator.comparing((Named n) -> !namedDistricts.contains(n.district()))
                .thenComparing(n -> !n.full())
                .thenComparing(Named::kind);
        Named best = ambiguous
                ? candidates.stream().min(preference).orElseThrow()
                : candidates.stream().min(Comparator.comparing(Named::kind)).orElseThrow();
        boolean unsure = ambiguous && !namedDistricts.contains(best.district());
        PlaceMention.Kind kind = unsure ? PlaceMention.Kind.SHARED_NAME : best.kind();
        return new PlaceMention(
                start,
                found.end(),
                text.substring(start, found.end()),
                kind,
                best.district(),
                best.street().isEmpty() ? null : best.street(),
                best.full());
    }
}
