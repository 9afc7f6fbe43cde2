package suban.city;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Reads whole messages that something is learnt from. Reads one file. */
final class MessagesReader {
    /** Where each message was given first: one that stands twice, perhaps on both sides, teaches nothing. */
    private final Map<String, String> given = new HashMap<>();

    /**
     * The messages under a key that need not be there.
     *
     * @param whose names the messages in a mistake
     */
    Map<Language, List<String>> read(PackNode node, String key, String whose) {
        Map<Language, List<String>> messages = new EnumMap<>(Language.class);
        node.find(key).ifPresent(list -> {
            list.only("zh", "en");
            for (Language language : Language.values()) {
                List<String> ofLanguage = new ArrayList<>();
                for (PackNode item : list.items(language.code())) {
                    String text = item.text();
                    checkMessage(item, text, language, whose + " " + key);
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
}
