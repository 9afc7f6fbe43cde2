package suban.classifier.parts;

import dev.langchain4j.data.embedding.Embedding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import suban.models.embedding.EmbeddingModels;

/**
 * What the segments of one concern tell, as far as they have been read.
 *
 * @param services probability of each service that it may be about; what is left of 1 is that of none
 * @param places named in it
 * @param onlyWhere whether it names places and nothing else
 */
record Gist(
        Map<String, Double> services,
        Embedding embedding,
        Set<String> places,
        boolean onlyWhere,
        boolean asks,
        boolean praises) {
    /** How sure it is that this is about anything that the city handles. */
    double scope() {
        return services.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double surest() {
        return services.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** How much two have in common, 0 to 1, of what they are about. */
    double overlap(Gist other) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : services.entrySet()) {
            shared += Math.min(entry.getValue(), other.services.getOrDefault(entry.getKey(), 0.0));
        }
        double least = Math.min(scope(), other.scope());
        return least < 1e-3 ? 1 : Math.min(1, shared / least);
    }

    double cosine(Gist other) {
        return EmbeddingModels.cosine(embedding, other.embedding);
    }

    boolean names(Set<String> others) {
        return others.stream()
                .anyMatch(other -> places.stream().anyMatch(place -> place.contains(other) || other.contains(place)));
    }

    /** Both, each weighing by how sure it is of its services. */
    Gist and(Gist other) {
        double mine = weight();
        double others = other.weight();
        Map<String, Double> both = new HashMap<>();
        services.forEach((code, p) -> both.merge(code, p * mine / (mine + others), Double::sum));
        other.services.forEach((code, p) -> both.merge(code, p * others / (mine + others), Double::sum));
        Set<String> all = new HashSet<>(places);
        all.addAll(other.places);
        return new Gist(
                both,
                mine >= others ? embedding : other.embedding,
                all,
                onlyWhere && other.onlyWhere,
                asks || other.asks,
                praises || other.praises);
    }

    private double weight() {
        return surest() * surest() + 0.01;
    }
}
