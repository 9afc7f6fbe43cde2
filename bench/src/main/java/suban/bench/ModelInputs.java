package suban.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.bench.behaviour.ScratchChat;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** What goes through the models in the turn of each message, as the program itself hands it in. */
record ModelInputs(Map<String, List<Input>> byMessage) {
    record Input(String text, Language language) {}

    /** @param cache folder of what was computed from the city before */
    static ModelInputs of(Questions questions, int messages, Path cache) throws IOException {
        List<Input> heard = Collections.synchronizedList(new ArrayList<>());
        Map<String, List<Input>> byMessage = new LinkedHashMap<>();
        try (ScratchChat chat = ScratchChat.open(cache, (text, language) -> heard.add(new Input(text, language)))) {
            for (int i = 0; i < messages; i++) {
                heard.clear();
                chat.tell(questions.distinct(i));
                byMessage.put(questions.distinct(i), List.copyOf(heard));
            }
        }
        return new ModelInputs(byMessage);
    }

    List<Input> of(String message) {
        return Objects.requireNonNull(byMessage.get(message), message);
    }

    /** How many texts a turn embeds: the mean of all messages. */
    double mean() {
        return byMessage.values().stream().mapToInt(List::size).average().orElse(0);
    }

    /** How many a turn of a short message embeds: the most of any. */
    int mostOfShort() {
        return byMessage.entrySet().stream()
                .filter(entry -> LengthClass.of(entry.getKey()) == LengthClass.SHORT)
                .mapToInt(entry -> entry.getValue().size())
                .max()
                .orElse(0);
    }
}
