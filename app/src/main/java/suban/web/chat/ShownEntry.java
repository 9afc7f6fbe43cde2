package suban.web.chat;

import java.util.ArrayList;
import java.util.List;
import suban.chatbot.conversation.Turn;
import suban.intake.ThreadMessage;
import suban.web.page.Markdown;

/** What stands in a conversation: turns, and what a person wrote between them. */
public sealed interface ShownEntry permits ShownTurn, ShownMessage {
    /** In the order of time. What the resident wrote stands in the turns already. */
    static List<ShownEntry> inOrder(List<Turn> turns, List<ThreadMessage> messages, Markdown markdown) {
        List<ThreadMessage> waiting = new ArrayList<>(
                messages.stream().filter(message -> !message.byResident()).toList());
        List<ShownEntry> entries = new ArrayList<>();
        int left = turns.size() + waiting.size();
        for (Turn turn : turns) {
            while (!waiting.isEmpty() && waiting.getFirst().at().isBefore(turn.at())) {
                entries.add(ShownMessage.of(waiting.removeFirst(), --left == 0));
            }
            entries.add(ShownTurn.of(turn, markdown, --left == 0));
        }
        for (ThreadMessage message : waiting) entries.add(ShownMessage.of(message, --left == 0));
        return entries;
    }
}
