package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * How the catalogue words each service: pairs of Chinese characters and English words that its name, description and
 * examples use and few other services do. Immutable and thread-safe.
 */
final class ServiceWording {
    /** What more services than this part of all use says nothing about any. */
    private static final double COMMON = 0.06;

    private static final Pattern TERM = Pattern.compile("(?=(\\p{IsHan}{2}))|\\b([a-z]{4,})");

    private final Map<String, int[]> terms = new HashMap<>();

    ServiceWording(ServiceCatalogue catalogue) {
        Map<Integer, Integer> services = new HashMap<>();
        Map<String, Set<Integer>> all = new HashMap<>();
        for (Service service : catalogue.services()) {
            Set<Integer> own = new HashSet<>();
            for (Language language : Language.values()) {
                List<String> texts = new ArrayList<>(service.examplesIn(language));
                texts.add(service.name().in(language));
                texts.add(service.description().in(language));
                for (String text : texts) own.addAll(terms(FoldedText.of(text).text()));
            }
            all.put(service.code(), own);
            own.forEach(term -> services.merge(term, 1, Integer::sum));
        }
        double most = Math.max(1, COMMON * all.size());
        all.forEach((code, own) -> terms.put(
                code,
                own.stream()
                        .filter(term -> services.getOrDefault(term, 0) <= most)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray()));
    }

    private static Set<Integer> terms(String folded) {
        Set<Integer> found = new HashSet<>();
        Matcher matcher = TERM.matcher(folded.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            String term = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (term != null) found.add(term.hashCode());
        }
        return found;
    }

    /** How many of a service's own terms a text uses. */
    int count(String text, String service) {
        int[] own = terms.get(service);
        if (own == null) return 0;
        return (int) terms(FoldedText.of(text).text()).stream()
                .filter(term -> Arrays.binarySearch(own, term) >= 0)
                .count();
    }
}
