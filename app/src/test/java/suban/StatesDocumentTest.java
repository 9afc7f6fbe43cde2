package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suban.intake.ConcernState;
import suban.intake.Party;
import suban.intake.Step;
import suban.messages.Messages;
import suban.models.text.Language;

/** {@code docs/states.md} is drawn from the code; {@code -Dsuban.write-documents=true} writes it anew. */
final class StatesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/states.md");

    private final Messages messages = Messages.load();

    @Test
    void the_document_says_what_the_code_does() throws IOException {
        String drawn = draw();
        if (Boolean.getBoolean("suban.write-documents")) Files.writeString(DOCUMENT, drawn);
        assertThat(Files.readString(DOCUMENT))
                .as("docs/states.md; write it anew with -Dsuban.write-documents=true")
                .isEqualTo(drawn);
    }

    private String draw() {
        StringBuilder text = new StringBuilder("""
                # States of a concern

                Drawn from `intake/src/main/java/suban/intake/ConcernState.java` and `Step.java`, which pages and API go by, too.
                A test compares this file with the code.

                ## States

                | code | resident reads | 市民看到 | whose turn | clock |
                | --- | --- | --- | --- | --- |
                """);
        for (ConcernState state : ConcernState.values()) {
            text.append("| `%s` | **%s** %s | **%s** %s | %s | %s |\n"
                    .formatted(
                            state.code(),
                            text(Language.EN, "state." + state.code()),
                            text(Language.EN, "state." + state.code() + ".meaning"),
                            text(Language.ZH, "state." + state.code()),
                            text(Language.ZH, "state." + state.code() + ".meaning"),
                            plain(state.turn()),
                            plain(state.clock())));
        }
        text.append("""

                ## Steps

                "Stays" leaves the state as it is. A supervisor may do all that intake may. Words that are shown are read by
                whoever holds the tracking code, personal data masked.

                | code | by | from | to | words |
                | --- | --- | --- | --- | --- |
                """);
        for (Step step : Step.values()) {
            text.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            step.code(),
                            step.by().stream().sorted().map(Party::code).collect(Collectors.joining(", ")),
                            codes(step.from()),
                            step.moves()
                                    ? "`"
                                            + step.to(step.from().iterator().next())
                                                    .code() + "`"
                                    : "stays",
                            plain(step.words())));
        }
        text.append("""

                ## Where steps lead

                ```mermaid
                stateDiagram-v2
                    [*] --> received
                """);
        for (ConcernState from : ConcernState.values()) {
            Arrays.stream(Step.values())
                    .filter(step -> step.moves() && step.from().contains(from))
                    .map(step -> "    %s --> %s: %s\n".formatted(name(from), name(step.to(from)), step.code()))
                    .forEach(text::append);
        }
        return text.append("```\n").toString();
    }

    private String text(Language language, String key) {
        return messages.text(language, key);
    }

    private static String codes(Set<ConcernState> states) {
        return states.stream()
                .sorted(Comparator.naturalOrder())
                .map(state -> "`" + state.code() + "`")
                .collect(Collectors.joining(" "));
    }

    private static String name(ConcernState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
