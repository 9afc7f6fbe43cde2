package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.chatbot.wording.SmalltalkWording;
import suban.classifier.wording.SignalMatcher;
import suban.classifier.wording.Signals;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Finds messages that are nothing but small talk: "你好，居住证怎么办" is not one. Immutable and thread-safe.
 */
public final class SmalltalkRecogniser {
    /** Anything longer has something to say. */
    private static final int LONGEST = 120;

    private final Map<String, SignalMatcher> kinds = new LinkedHashMap<>();

    /** @param smalltalk by kind; a message with signals of several kinds ("谢谢，再见") is of the last of them */
    public SmalltalkRecogniser(Map<String, SmalltalkWording> smalltalk) {
        Map<Language, List<String>> soFar = new LinkedHashMap<>();
        for (Map.Entry<String, SmalltalkWording> kind : smalltalk.entrySet()) {
            kind.getValue()
                    .signals()
                    .forEach((language, signals) -> soFar.computeIfAbsent(language, l -> new ArrayList<>())
                            .addAll(signals));
            Map<Language, List<String>> signals = new LinkedHashMap<>();
            soFar.forEach((language, phrases) -> signals.put(language, List.copyOf(phrases)));
            kinds.put(kind.getKey(), SignalMatcher.wholeMessage(new Signals(signals, Map.of())));
        }
    }

    /** The kind of small talk that a message is, if it is nothing else. */
    public Optional<String> recognise(FoldedText message) {
        if (message.text().length() > LONGEST) return Optional.empty();
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue().matches(message))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
