package suban.classifier.emergency;

import java.util.ArrayList;
import java.util.List;
import suban.classifier.wording.Occurrence;
import suban.classifier.wording.SignalMatcher;
import suban.models.text.FoldedText;

/**
 * The phrases of all lines, in their order.
 *
 * <p>An emergency must be happening: one told as past or supposed is not. A crisis is taken seriously whenever it is
 * spoken of and not denied, since a person in despair speaks of it in the past and with ifs too.
 */
final class LinePhrases {
    private record Matcher(Line line, SignalMatcher signals) {}

    /** A line called for, and where its phrase stands in the folded text. */
    record Call(Line line, Occurrence where) {}

    private final List<Matcher> matchers;

    LinePhrases(List<Line> lines) {
        matchers = lines.stream()
                .map(line -> new Matcher(
                        line,
                        switch (line.kind()) {
                            case EMERGENCY -> SignalMatcher.now(line.signals());
                            case CRISIS -> SignalMatcher.anywhere(line.signals());
                        }))
                .toList();
    }

    /** All lines whose phrases the message has. */
    List<Call> calls(FoldedText message) {
        List<Call> calls = new ArrayList<>();
        for (Matcher matcher : matchers) {
            matcher.signals.find(message).ifPresent(where -> calls.add(new Call(matcher.line, where)));
        }
        return calls;
    }
}
