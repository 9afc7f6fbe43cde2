package suban.chatbot.understanding;

import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Thanks for a danger that is over: 表扬民警，帮我找到了走失的老母亲. */
public final class Thanks {
    private Thanks() {}

    /**
     * Whether a message praises somebody for how something ended. Whatever in it may still go on, or has come again, speaks
     * against it, as somebody in danger thanks beforehand, too.
     */
    public static boolean isForWhatEnded(FoldedText message, Language language) {
        ReadingWords words = ReadingWords.in(language);
        if (!words.any("praises").matcher(message.text()).find()) return false;
        String text = words.any("well-now").matcher(message.text()).replaceAll(" ");
        boolean ended = text.length() < message.text().length()
                || words.any("ended-well").matcher(text).find();
        return ended && !words.any("goes-on").matcher(text).find();
    }
}
