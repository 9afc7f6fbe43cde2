package suban.classifier.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import suban.models.text.Language;

/** Messages that no city's services are about, so that the classifier knows what not to be sure of. */
public final class OutsideTexts {
    private OutsideTexts() {}

    public static Map<Language, List<String>> all() {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), OutsideTexts::list));
    }

    public static List<String> list(Language language) {
        String name = "outside." + language.code() + ".txt";
        try (InputStream file = Objects.requireNonNull(OutsideTexts.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
