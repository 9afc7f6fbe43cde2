package suban.city;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suban.classifier.emergency.Line;
import suban.classifier.wording.Signals;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** {@code lines.yaml}. Reads one file. */
final class LinesReader {
    private final References references;
    /** Where each message was given first: one that stands twice, perhaps on both sides, teaches nothing. */
    private final Map<String, String> given = new HashMap<>();

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
                messages(node, "examples", code),
                messages(node, "look-alikes", code));
    }

    private Map<Language, List<String>> messages(PackNode line, String key, String code) {
        Map<Language, List<String>> messages = new EnumMap<>(Language.class);
        line.find(key).ifPresent(node -> {
            node.only("zh", "en");
            for (Language language : Language.values()) {
                List<String> ofLanguage = new ArrayList<>();
                for (PackNode item : node.items(language.code())) {
                    String text = item.text();
                    checkMessage(item, text, language, code + " " + key);
                    ofLanguage.add(text);
                }
                messages.put(language, ofLanguage);
            }
        });
        return messages;
    }

    private void checkMessage(PackNode item, String text, Language language, String where) {
        if (!text.isEmpty() && Language.of(text) != language) {
            item.mistake("“" + text + "”应放在另一种语言下", "\"" + text + "\" belongs under the other language");
        }
        String before = given.putIfAbsent(FoldedText.of(text).text(), where);
        if (before != null && !text.isEmpty()) {
            item.mistake("“" + text + "”已在 " + before + " 里", "\"" + text + "\" is already in " + before);
        }
    }

    static Signals signals(PackNode node) {
        return new Signals(node.localLists("signals"), node.localLists("unless"));
    }
}
