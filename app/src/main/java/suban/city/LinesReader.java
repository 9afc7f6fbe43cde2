package suban.city;

import java.util.List;
import suban.classifier.emergency.Line;
import suban.classifier.wording.Signals;

/** {@code lines.yaml}. Reads one file. */
final class LinesReader {
    private final References references;
    private final MessagesReader messages = new MessagesReader();

    LinesReader(References references) {
        this.references = references;
    }

    List<Line> read(PackNode file) {
        return file.items().stream().map(this::line).toList();
    }

    private Line line(PackNode node) {
        node.only("code", "number", "kind", "name", "reply", "signals", "unless", "examples", "look-alikes");
        String code = node.code("code");
        references.declare(References.LINE, code, node);
        String kind = node.text("kind");
        if (!kind.equals("emergency") && !kind.equals("crisis")) {
            node.get("kind").ifPresent(k -> k.mistake("应为 emergency 或 crisis", "emergency or crisis is expected"));
        }
        return new Line(
                code,
                node.text("number"),
                kind.equals("crisis") ? Line.Kind.CRISIS : Line.Kind.EMERGENCY,
                node.local("name"),
                node.local("reply"),
                signals(node),
                messages.read(node, "examples", code),
                messages.read(node, "look-alikes", code));
    }

    static Signals signals(PackNode node) {
        return new Signals(node.localLists("signals"), node.localLists("unless"));
    }
}
