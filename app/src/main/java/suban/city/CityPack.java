package suban.city;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.wording.Wording;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Service;
import suban.classifier.emergency.Line;
import suban.classifier.messages.ResidentMessages;
import suban.classifier.places.District;
import suban.classifier.places.Landmark;
import suban.classifier.places.Outlines;
import suban.intake.WorkingCalendar;
import suban.knowledge.Article;
import suban.models.text.Language;

/**
 * Everything that makes Suban a particular city's, read and checked.
 *
 * @param outlines of the districts, unknown if the pack has none
 * @param messages the pack's own, and the sample city's where this is another
 * @param fitted the pack's own numbers, or the sample city's where it has none
 */
public record CityPack(
        City city,
        List<Department> departments,
        List<Service> services,
        List<District> districts,
        List<Landmark> landmarks,
        Outlines outlines,
        WorkingCalendar calendar,
        List<Line> lines,
        Wording wording,
        List<Article> articles,
        ResidentMessages messages,
        FittedNumbers fitted)
        implements Serializable {
    public CityPack {
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        districts = List.copyOf(districts);
        landmarks = List.copyOf(landmarks);
        lines = List.copyOf(lines);
        articles = List.copyOf(articles);
    }

    /**
     * The same city as if it had written less: what is fitted should not rest on how much there is.
     *
     * @param variants kept of each article
     * @param examples kept of each service and language, its letters left out
     */
    public CityPack thinned(int variants, int examples) {
        return new CityPack(
                city,
                departments,
                services.stream().map(service -> service.thinned(examples)).toList(),
                districts,
                landmarks,
                outlines,
                calendar,
                lines,
                wording,
                articles.stream().map(article -> article.thinned(variants)).toList(),
                messages,
                fitted);
    }

    /** The same city with other articles. */
    public CityPack withArticles(List<Article> others) {
        return new CityPack(
                city,
                departments,
                services,
                districts,
                landmarks,
                outlines,
                calendar,
                lines,
                wording,
                others,
                messages,
                fitted);
    }

    /** What residents write day by day, as far as the pack knows: examples of services, titles and variants of articles. */
    public Map<Language, List<String>> everyday() {
        Map<Language, List<String>> everyday = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> texts = new ArrayList<>();
            for (Service service : services) texts.addAll(service.examplesIn(language));
            for (Article article : articles) {
                if (article.language() != language) continue;
                texts.add(article.title());
                texts.addAll(article.variants());
            }
            everyday.put(language, texts);
        }
        return everyday;
    }

    /** Everything the city's authors wrote in residents' words or to residents. */
    public Map<Language, List<String>> ownWords() {
        Map<Language, List<String>> words = everyday();
        for (Service service : services) {
            words.forEach((language, texts) -> {
                texts.add(service.name().in(language));
                texts.add(service.description().in(language));
            });
        }
        for (Article article : articles) {
            List<String> texts = words.get(article.language());
            if (texts != null) texts.add(article.body());
        }
        return words;
    }

    /** The words of all places' English names in lower case, so that no place is taken for a misspelt one. */
    public Set<String> placeWords() {
        Stream<String> streets = districts.stream()
                .flatMap(district -> district.streets().stream())
                .map(street -> street.name().en());
        return Stream.of(
                        districts.stream().map(district -> district.name().en()),
                        streets,
                        landmarks.stream().map(landmark -> landmark.name().en()))
                .flatMap(names -> names)
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z]+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
