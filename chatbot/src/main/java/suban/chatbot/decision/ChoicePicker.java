package suban.chatbot.decision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.chatbot.reply.Choice;
import suban.models.text.FoldedText;

/** Finds which of the offered choices a message picks: by its label, or by its number (2, 第二个, "the second one"). */
public final class ChoicePicker {
    private static final Pattern NUMBER = Pattern.compile(
            "(?:第|选|the )?\\s*([1-4一二三四]|first|second|third|fourth|last)\\s*(?:个|项|条|种| one)?\\s*[.。)）、!]?");
    private static final List<String> NUMBERS = List.of("1一first", "2二second", "3三third", "4四fourth");

    private ChoicePicker() {}

    public static Optional<Choice> pick(FoldedText message, List<Choice> choices) {
        String text = message.text().strip();
        for (Choice choice : choices) {
            if (FoldedText.of(choice.label()).text().strip().equals(text)) return Optional.of(choice);
        }
        Matcher number = NUMBER.matcher(text);
        if (choices.isEmpty() || !number.matches()) return Optional.empty();
        if (number.group(1).equals("last")) return Optional.of(choices.getLast());
        for (int i = 0; i < Math.min(choices.size(), NUMBERS.size()); i++) {
            if (NUMBERS.get(i).contains(number.group(1))) return Optional.of(choices.get(i));
        }
        return Optional.empty();
    }
}
