package suban.web.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import suban.chatbot.conversation.Turn;
import suban.intake.ThreadMessage;
import suban.web.page.Markdown;

/** What stands in a conversation: turns, and what a person wrote between them. */
public sealed interface ShownEntry permits ShownTurn, ShownMessage {
    /**
     * In the order of time. What the resident wrote stands in the turns already.
     *
     * @param filed tracking codes of what is on file, by part, for each turn
     */
    static List<ShownEntry> inOrder(
            List<Turn> turns, List<Map<Integer, String>> filed, List<ThreadMessage> messages, Markdown markdown) {
        List<ThreadMessage> waiting = new ArrayList<>(
                messages.stream().filter(message -> !message.byResident()).toList());
        List<ShownEntry> entries = new ArrayList<>();
        int left = turns.size() + waiting.size();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            while (!waiting.isEmpty() && waiting.getFirst().at().isBefore(turn.at())) {
                entries.add(ShownMessage.of(waiting.removeFirst(), --left == 0));
            }
            entries.add(ShownTurn.of(turn, markdown, --left == 0, filed.get(i)));
        }
        for (ThreadMessage message : waiting) entries.add(ShownMessage.of(message, --left == 0));
        return entries;
    }
}
