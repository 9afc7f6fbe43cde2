package suban.city;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import suban.models.text.Language;
import suban.models.text.LocalText;

/**
 * A place in a YAML file, read as the type that is expected there. What does not fit is noted as a mistake with its line
 * and a harmless value is returned, so that reading goes on to the next mistake; a pack with any mistake is never used.
 */
final class PackNode {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final LocalText MISSING = new LocalText("?", "?");

    private final Node node;
    private final String file;
    private final int before;
    private final Mistakes mistakes;

    PackNode(Node node, String file, int before, Mistakes mistakes) {
        this.node = node;
        this.file = file;
        this.before = before;
        this.mistakes = mistakes;
    }

    int line() {
        return before + node.getStartMark().map(m -> m.getLine() + 1).orElse(0);
    }

    String file() {
        return file;
    }

    void mistake(String zh, String en) {
        mistakes.add(file, line(), zh, en);
    }

    /** Notes every key that is not among these, so that a slip of the keyboard is not silently ignored. */
    PackNode only(String... keys) {
        Set<String> known = Set.of(keys);
        for (NodeTuple tuple : tuples()) {
            PackNode key = at(tuple.getKeyNode());
            if (!known.contains(key.text())) {
                key.mistake("未知的键“" + key.text() + "”", "unknown key \"" + key.text() + "\"");
            }
        }
        return this;
    }

    Optional<PackNode> find(String key) {
        for (NodeTuple tuple : tuples()) {
            if (tuple.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                return Optional.of(at(tuple.getValueNode()));
            }
        }
        return Optional.empty();
    }

    Optional<PackNode> get(String key) {
        Optional<PackNode> found = find(key);
        if (found.isEmpty()) mistake("缺少“" + key + "”", "\"" + key + "\" is missing");
        return found;
    }

    List<String> keys() {
        return tuples().stream().map(t -> at(t.getKeyNode()).text()).toList();
    }

    List<PackNode> items() {
        if (node instanceof SequenceNode sequence)
            return sequence.getValue().stream().map(this::at).toList();
        mistake("这里应是列表", "a list is expected here");
        return List.of();
    }

    List<PackNode> items(String key) {
        return find(key).map(PackNode::items).orElse(List.of());
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            if (scalar.getValue().isBlank()) mistake("内容为空", "the value is empty");
            return scalar.getValue().strip();
        }
        mistake("这里应是文字", "text is expected here");
        return "";
    }

    String text(String key) {
        return get(key).map(PackNode::text).orElse("");
    }

    @Nullable
    String optionalText(String key) {
        return find(key).map(PackNode::text).orElse(null);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (PackNode item : items(key)) texts.add(item.text());
        return texts;
    }

    String code(String key) {
        Optional<PackNode> found = get(key);
        if (found.isEmpty()) return "";
        String code = found.get().text();
        if (!CODE.matcher(code).matches()) {
            found.get()
                    .mistake(
                            "代码“" + code + "”只能用小写字母、数字和连字符",
                            "code \"" + code + "\" may only have lower-case letters, digits and hyphens");
        }
        return code;
    }

    LocalText local() {
        only("zh", "en");
        String zh = text("zh");
        String en = text("en");
        return zh.isBlank() || en.isBlank() ? MISSING : new LocalText(zh, en);
    }

    LocalText local(String key) {
        return get(key).map(PackNode::local).orElse(MISSING);
    }

    @Nullable
    LocalText optionalLocal(String key) {
        return find(key).map(PackNode::local).orElse(null);
    }

    /** Lists of wording by language; a language that is not given has none. */
    Map<Language, List<String>> localLists() {
        only("zh", "en");
        Map<Language, List<String>> lists = new EnumMap<>(Language.class);
        for (Language language : Language.values()) lists.put(language, texts(language.code()));
        return lists;
    }

    Map<Language, List<String>> localLists(String key) {
        return find(key).map(PackNode::localLists).orElse(Map.of());
    }

    boolean truth(String key, boolean otherwise) {
        Optional<PackNode> found = find(key);
        if (found.isEmpty()) return otherwise;
        String text = found.get().text();
        if (!text.equals("true") && !text.equals("false")) {
            found.get().mistake("应为 true 或 false", "true or false is expected");
        }
        return text.equals("true");
    }

    double number(double least, double most) {
        String text = text();
        try {
            double value = Double.parseDouble(text);
            if (value >= least && value <= most) return value;
        } catch (NumberFormatException e) {
            // Falls through to the same mistake as a number outside the range.
        }
        mistake(
                "“" + text + "”应是 " + least + " 到 " + most + " 之间的数",
                "\"" + text + "\" is not a number from " + least + " to " + most);
        return least;
    }

    double number(String key, double least, double most, double otherwise) {
        return find(key).map(n -> n.number(least, most)).orElse(otherwise);
    }

    LocalDate date() {
        String text = text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            mistake("“" + text + "”不是 2026-01-31 这样的日期", "\"" + text + "\" is not a date such as 2026-01-31");
            return LocalDate.EPOCH;
        }
    }

    LocalDate date(String key) {
        return get(key).map(PackNode::date).orElse(LocalDate.EPOCH);
    }

    @Nullable
    LocalDate optionalDate(String key) {
        return find(key).map(PackNode::date).orElse(null);
    }

    private List<NodeTuple> tuples() {
        if (node instanceof MappingNode mapping) return mapping.getValue();
        mistake("这里应是“键: 值”", "\"key: value\" pairs are expected here");
        return List.of();
    }

    private PackNode at(Node child) {
        return new PackNode(child, file, before, mistakes);
    }
}
