package suban.classifier.emergency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.classifier.wording.SignalMatcher;
import suban.models.text.FoldedText;

/**
 * Recognises messages that call for an emergency or crisis line. Lines are tried in the order they were given. Thread-
 * safe.
 *
 * <p>An emergency must be happening: one told as past or supposed is not. A crisis is taken seriously whenever it is
 * spoken of and not denied, since a person in despair speaks of it in the past and with ifs too.
 */
public final class EmergencyRecogniser {
    private final Map<Line, SignalMatcher> lines = new LinkedHashMap<>();

    public EmergencyRecogniser(List<Line> lines) {
        for (Line line : lines) {
            SignalMatcher matcher = switch (line.kind()) {
                case EMERGENCY -> SignalMatcher.now(line.signals());
                case CRISIS -> SignalMatcher.anywhere(line.signals());
            };
            this.lines.put(line, matcher);
        }
    }

    public Optional<Line> recognise(FoldedText message) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().matches(message))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
