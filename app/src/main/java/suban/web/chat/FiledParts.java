package suban.web.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.chatbot.conversation.Turn;
import suban.intake.Intake;

/** Which of the things told in a turn are on file already, and under which code. Thread-safe. */
public final class FiledParts {
    private final Intake intake;

    public FiledParts(Intake intake) {
        this.intake = intake;
    }

    /** The idempotency key of one thing told in a turn: whichever window it is sent from, it is filed once. */
    public static String key(String conversation, String turn, int part) {
        return "turn/" + conversation + "/" + turn + "/" + part;
    }

    /** The tracking code of one thing told in a turn; empty while it is not on file. */
    public Optional<String> find(Turn turn, int part) {
        String key = key(turn, part);
        return Optional.ofNullable(intake.findFiled(List.of(key)).get(key));
    }

    /** Tracking codes by part, for each turn in the order given. */
    List<Map<Integer, String>> list(List<Turn> turns) {
        List<String> keys = new ArrayList<>();
        for (Turn turn : turns) for (int part = 0; part < parts(turn); part++) keys.add(key(turn, part));
        Map<String, String> filed = intake.findFiled(keys);
        return turns.stream().map(turn -> of(turn, filed)).toList();
    }

    private static Map<Integer, String> of(Turn turn, Map<String, String> filed) {
        Map<Integer, String> codes = new HashMap<>();
        for (int part = 0; part < parts(turn); part++) {
            String code = filed.get(key(turn, part));
            if (code != null) codes.put(part, code);
        }
        return codes;
    }

    private static int parts(Turn turn) {
        if (turn.reply().concern() != null) return turn.reply().further().size() + 1;
        return turn.reply().offersConcern() ? 1 : 0;
    }

    private static String key(Turn turn, int part) {
        return key(turn.conversation(), turn.id(), part);
    }
}
