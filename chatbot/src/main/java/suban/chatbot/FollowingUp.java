package suban.chatbot;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.understanding.FollowUps;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.TrackingCodes;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.messages.FollowUp;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Short messages that mean something only in their conversation, told by their wording: going on in the article, giving up
 * a report, asking what becomes of it, and an old question about something new (那护照呢).
 */
final class FollowingUp {
    private static final Pattern LAST_MARKS = Pattern.compile("[\\p{P}\\p{S}&&[^']]+$");
    private static final Pattern CLAUSE_END = Pattern.compile("[,。;!]");

    private static final int LONGEST = 40;

    private final PublishedArticles articles;
    private final Wording wording;
    private final double ownReport;

    FollowingUp(PublishedArticles articles, Wording wording, Margins margins) {
        this.articles = articles;
        this.wording = wording;
        ownReport = margins.ownReport();
    }

    /**
     * @param read what the message means to its conversation, asked for only when something hangs on it
     * @param placed whether it names a place, asked for likewise
     */
    Optional<Outcome> consider(
            Understood message, Dialogue dialogue, Supplier<FollowUps> read, BooleanSupplier placed) {
        Language language = message.language();
        Optional<String> code = TrackingCodes.find(message.text());
        if (code.isPresent()) return Optional.of(Outcome.of(new Decision.Progress(code.get(), null), language));
        if (asksWhatBecameOfIt(message)
                || isAboutOwnReport(message) && read.get().of(FollowUp.PROGRESS) >= ownReport) {
            return Optional.of(Outcome.of(new Decision.Progress(null, dialogue.reportedService()), language));
        }
        boolean reporting = dialogue.isReporting();
        if (isSettled(message)) {
            return reporting
                    ? Optional.of(Outcome.of(new Decision.DropConcern(), language))
                    : smalltalk("thanks", dialogue, language);
        }
        if (dialogue.last() == null) return Optional.empty();
        FollowUps follow = read.get();
        // 没事了，就是想让你们补一下 still wants something.
        boolean wants = ReadingWords.in(language)
                .any("still-wants")
                .matcher(message.folded().text())
                .find();
        if (reporting && follow.isLikely(FollowUp.DROP) && !wants) {
            return Optional.of(Outcome.of(new Decision.DropConcern(), language));
        }
        if (reporting && follow.isLikely(FollowUp.PROGRESS)) {
            return Optional.of(Outcome.of(new Decision.Progress(null, dialogue.reportedService()), language));
        }
        if (follow.isLikely(FollowUp.MORE)) return more(dialogue, language);
        if (follow.isLikely(FollowUp.CLOSING, FollowUp.DROP)
                && !wants
                && message.cues().asks() == 0
                && !placed.getAsBoolean()) { // 井盖没了 桃园路 ends no conversation
            return smalltalk("thanks", dialogue, language);
        }
        // 每天都这样 within a report tells more of it.
        if (reporting && message.cues().happened() > 0) return Optional.empty();
        return follow.isLikely(FollowUp.GRUMBLE) ? smalltalk(Wording.GRUMBLE, dialogue, language) : Optional.empty();
    }

    /** 不用来修了，路灯已经好了: every clause says that nothing need be done any more. */
    private static boolean isSettled(Understood message) {
        Pattern settled = ReadingWords.in(message.language()).any("settled");
        return CLAUSE_END
                .splitAsStream(bare(message.folded().text()))
                .map(String::strip)
                .allMatch(clause -> settled.matcher(clause).find());
    }

    /** 我上周投诉的那个事 */
    private static boolean isAboutOwnReport(Understood message) {
        if (LengthClass.of(message.gist()).compareTo(LengthClass.LONG) >= 0) return false;
        return ReadingWords.in(message.language())
                .any("own-report")
                .matcher(message.folded().text())
                .find();
    }

    /** 前两天说的那个事怎么还没人管: names nothing but what was reported, and asks for it. */
    private static boolean asksWhatBecameOfIt(Understood message) {
        if (LengthClass.of(message.gist()) == LengthClass.LETTER) return false;
        ReadingWords words = ReadingWords.in(message.language());
        String text = message.folded().text();
        return words.any("own-matter").matcher(text).find()
                && words.any("what-became").matcher(text).find();
    }

    /** Once a person has the conversation, what is said to that person is not answered for them. */
    private Optional<Outcome> smalltalk(String kind, Dialogue dialogue, Language language) {
        if (dialogue.isWithPerson() || !wording.smalltalk().containsKey(kind)) return Optional.empty();
        return Optional.of(Outcome.of(new Decision.Smalltalk(kind, dialogue.smalltalk(kind) + 1), language));
    }

    private static String bare(String text) {
        return LAST_MARKS.matcher(text).replaceAll("").strip();
    }

    /** The section after the one quoted last. */
    private Optional<Outcome> more(Dialogue dialogue, Language language) {
        Citation topic = dialogue.topic();
        if (topic == null) return Optional.empty();
        return articles.findCurrent(new ArticleKey(topic.article(), language))
                .flatMap(version -> PublishedArticles.findNext(version, topic.heading()))
                .map(next -> Outcome.answered(
                        new Decision.Answer(
                                next.article(), next.version(), next.language(), 1, 0, AnsweredBy.FOLLOW_UP),
                        next));
    }

    /** An old question about something new: 那护照呢 after 居住证要什么材料 is about 护照. */
    static Optional<String> newSubject(Understood message) {
        Language language = message.language();
        if (message.folded().text().length() > LONGEST) return Optional.empty();
        Matcher frame = ReadingWords.in(language).any("frame").matcher(bare(message.gist()));
        if (!frame.matches()) return Optional.empty();
        String subject = firstOf(frame.group("new"), frame.group("new2"));
        return isSomebodyElse(subject, language) ? Optional.empty() : Optional.of(subject);
    }

    /** The last question put to a new subject: 护照要什么材料. */
    static String inFull(String subject, String question, Language language) {
        return subject
                + separator(language)
                + aspects(Understood.of(question, language).gist(), language);
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
