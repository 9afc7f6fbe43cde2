package suban.chatbot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Decision.AnsweredBy;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.conversation.Turn;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Understood;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/**
 * Short messages that mean something only in their conversation, told by their wording: going on in the article, giving up
 * a report, asking what becomes of it, and an old question about something new (那护照呢).
 */
final class FollowingUp {
    private static final Pattern TRACKING_CODE =
            Pattern.compile("(?<![A-Z0-9])[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}(?![A-Z0-9])");

    private static final int LONGEST = 40;

    private final PublishedArticles articles;

    FollowingUp(PublishedArticles articles) {
        this.articles = articles;
    }

    Optional<Outcome> consider(Understood message, Dialogue dialogue) {
        Language language = message.language();
        Matcher code = TRACKING_CODE.matcher(message.text().strip().toUpperCase(java.util.Locale.ROOT));
        if (code.find()) return Optional.of(Outcome.of(new Decision.Progress(code.group(), null), language));
        if (dialogue.isReporting()) {
            if (says("drop", message)) return Optional.of(Outcome.of(new Decision.DropConcern(), language));
            if (says("progress", message)) {
                return Optional.of(Outcome.of(new Decision.Progress(null, dialogue.reportedService()), language));
            }
        }
        if (says("settled", message) && message.cues().asks() == 0) {
            return Optional.of(Outcome.of(new Decision.DropConcern(), language));
        }
        if (dialogue.topic() == null) return Optional.empty();
        if (says("satisfied", message)) {
            return Optional.of(
                    Outcome.of(new Decision.Smalltalk("thanks", dialogue.smalltalk("thanks") + 1), language));
        }
        return says("more", message) ? more(dialogue) : Optional.empty();
    }

    private static boolean says(String section, Understood message) {
        Pattern words = ReadingWords.in(message.language()).any(section);
        return words.matcher(bare(message.gist())).find()
                || words.matcher(bare(message.folded().text())).find();
    }

    private static String bare(String text) {
        return text.replaceAll("[\\p{P}\\p{S}&&[^']]+$", "").strip();
    }

    /** The section after the one quoted last. */
    private Optional<Outcome> more(Dialogue dialogue) {
        Citation topic = dialogue.topic();
        if (topic == null) return Optional.empty();
        return articles.findCurrent(new ArticleKey(topic.article(), topic.language()))
                .flatMap(version -> PublishedArticles.findNext(version, topic.heading()))
                .map(next -> Outcome.answered(
                        new Decision.Answer(
                                next.article(), next.version(), next.language(), 1, 0, AnsweredBy.FOLLOW_UP),
                        next));
    }

    /**
     * What a message says in full, where it puts the last question anew: about something else (那护照呢 after 居住证要什么材料
     * asks 护照要什么材料), or about somebody else, which stays on the article. Other messages stay as they are.
     */
    Understood inFull(Understood message, Dialogue dialogue) {
        Turn last = dialogue.last();
        if (last == null || dialogue.topic() == null || message.folded().text().length() > LONGEST) return message;
        Language language = message.language();
        Matcher frame = ReadingWords.in(language)
                .any("frame")
                .matcher(bare(message.folded().text()));
        if (!frame.matches()) return message;
        String subject = firstOf(frame.group("new"), frame.group("new2"));
        String asked = Understood.of(last.message(), language).gist();
        String full = isSomebodyElse(subject, language)
                ? asked + separator(language) + subject
                : subject + separator(language) + aspects(asked, language);
        return Understood.of(full, language);
    }

    private static boolean isSomebodyElse(String subject, Language language) {
        return ReadingWords.in(language).any("somebody-else").matcher(subject).find();
    }

    private static String separator(Language language) {
        return language == Language.ZH ? "" : " ";
    }

    /** What the last question asked for, without its subject. */
    private static String aspects(String asked, Language language) {
        Matcher aspect = ReadingWords.in(language).any("aspect").matcher(asked);
        StringBuilder aspects = new StringBuilder();
        while (aspect.find()) aspects.append(separator(language)).append(aspect.group());
        if (!aspects.isEmpty()) return aspects.toString().strip();
        return language == Language.ZH ? "怎么办" : "how to apply";
    }

    private static String firstOf(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }
}
