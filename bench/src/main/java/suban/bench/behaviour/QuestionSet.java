package suban.bench.behaviour;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import suban.chatbot.evaluation.EvaluationCases;
import suban.models.text.Language;

/** Messages of a set of cases that are the only one of their case. */
record QuestionSet(String name, List<String> messages) {
    QuestionSet {
        messages = List.copyOf(messages);
    }

    static QuestionSet read(Path cases) throws IOException {
        List<String> messages = EvaluationCases.read(cases).cases().stream()
                .filter(one -> one.messages().size() == 1)
                .map(one -> one.messages().getFirst())
                .distinct()
                .toList();
        return new QuestionSet(String.valueOf(cases.getFileName()).replace(".jsonl", ""), messages);
    }

    QuestionSet in(Language language) {
        return new QuestionSet(
                name,
                messages.stream().filter(text -> Language.of(text) == language).toList());
    }

    /** As many of them, the same ones for the same seed. */
    QuestionSet sample(int size, long seed) {
        List<String> shuffled = new ArrayList<>(messages);
        Collections.shuffle(shuffled, new Random(seed));
        return new QuestionSet(name, shuffled.subList(0, Math.min(size, shuffled.size())));
    }
}
