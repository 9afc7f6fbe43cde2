package suban.chatbot;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suban.chatbot.understanding.ReadingWords;
import suban.classifier.concern.Draft;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.models.text.FoldedText;

/** Tells what says where, when or whom to call, and nothing else: 在福田区彩田路 asks nothing and reports nothing. */
final class OnlyDetails {
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\s]+");

    private OnlyDetails() {}

    static boolean in(Draft draft) {
        List<Span> said = Stream.concat(
                        Stream.of(draft.district(), draft.street(), draft.place(), draft.contact())
                                .filter(Objects::nonNull)
                                .map(Slot::evidence),
                        Stream.ofNullable(draft.time()).map(time -> time.slot().evidence()))
                .flatMap(List::stream)
                .toList();
        if (said.isEmpty()) return false;
        StringBuilder rest = new StringBuilder(draft.message().text());
        for (Span span : said) rest.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
        String bare = MARKS.matcher(FoldedText.of(rest.toString()).text())
                .replaceAll(" ")
                .strip();
        return ReadingWords.in(draft.message().language())
                .any("around-details")
                .matcher(bare)
                .matches();
    }
}
