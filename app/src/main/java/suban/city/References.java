package suban.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suban.models.text.LocalText;

/**
 * Codes that one file of a pack declares and others mention. Checked when everything has been read, since files may
 * mention what a later one declares.
 */
final class References {
    static final LocalText DEPARTMENT = new LocalText("承办单位", "department");
    static final LocalText DISTRICT = new LocalText("区", "district");
    static final LocalText STREET = new LocalText("街道", "street");
    static final LocalText SERVICE = new LocalText("事项", "service");
    static final LocalText LINE = new LocalText("专线", "line");
    static final LocalText ARTICLE = new LocalText("知识条目", "article");

    private record Mention(LocalText what, String code, PackNode at) {}

    private final Map<LocalText, Map<String, PackNode>> declared = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    void declare(LocalText what, String code, PackNode at) {
        PackNode first = declared.computeIfAbsent(what, w -> new HashMap<>()).putIfAbsent(code, at);
        if (first != null) {
            String where = first.file() + ":" + first.line();
            at.mistake(
                    what.zh() + "“" + code + "”已在 " + where + " 用过",
                    what.en() + " \"" + code + "\" is already used at " + where);
        }
    }

    void mention(LocalText what, String code, PackNode at) {
        mentions.add(new Mention(what, code, at));
    }

    void check() {
        for (Mention mention : mentions) {
            if (!declared.getOrDefault(mention.what, Map.of()).containsKey(mention.code)) {
                mention.at.mistake(
                        "没有代码为“" + mention.code + "”的" + mention.what.zh(),
                        "there is no " + mention.what.en() + " \"" + mention.code + "\"");
            }
        }
    }
}
