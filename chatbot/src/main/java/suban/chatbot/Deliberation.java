package suban.chatbot;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.Translating;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.understanding.FollowUpReader;
import suban.chatbot.understanding.FollowUps;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.models.embedding.Meaning;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Finds out what to do with a message: danger first, then the cheapest way first: wording, what the conversation refers
 * back to, and only then the models. Thread-safe.
 */
final class Deliberation {
    private final Reading reading;
    private final double plainDanger;
    private final double plainFollowUp;
    private final DangerCheck dangerCheck;
    private final DangerBeside dangerBeside;
    private final QuickChecks quick;
    private final References references;
    private final FollowUpReader followUpReader;
    private final FollowingUp followingUp;
    private final InContext inContext;
    private final Lookup lookup;
    private final FurtherQuestions further;
    private final SeveralConcerns several;
    private final Translating translating;

    Deliberation(
            Reading reading,
            Margins margins,
            DangerCheck dangerCheck,
            QuickChecks quick,
            References references,
            FollowUpReader followUpReader,
            FollowingUp followingUp,
            InContext inContext,
            Lookup lookup,
            FurtherQuestions further,
            SeveralConcerns several,
            Translating translating) {
        this.translating = translating;
        this.several = several;
        this.followingUp = followingUp;
        this.reading = reading;
        plainDanger = margins.plainDanger();
        plainFollowUp = margins.plainFollowUp();
        this.dangerCheck = dangerCheck;
        this.quick = quick;
        dangerBeside = new DangerBeside(quick, margins);
        this.references = references;
        this.followUpReader = followUpReader;
        this.inContext = inContext;
        this.lookup = lookup;
        this.further = further;
    }

    Outcome consider(Understood message, Dialogue dialogue) {
        Outcome outcome = byWording(message, dialogue).orElseGet(() -> byMeaning(message, dialogue, true));
        Outcome left = leavingItToPerson(stayingWithDanger(outcome, message, dialogue), message, dialogue);
        return dialogue.spoken() != null && message.isBorrowed() ? translating.in(dialogue.spoken(), left) : left;
    }

    /** 虚惊一场 after a line was shown, unless it names a danger itself. */
    private Optional<Outcome> calledOff(Understood message, Dialogue dialogue) {
        boolean alarmed = dialogue.lastDecision() instanceof Decision.Divert
                || dialogue.lastDecision() instanceof Decision.AskDanger;
        return alarmed
                        && LengthClass.of(message.gist()).compareTo(LengthClass.LONG) < 0
                        && ReadingWords.in(message.language())
                                .any("called-off")
                                .matcher(message.folded().text())
                                .find()
                        && quick.dangerByPhrase(message).isEmpty()
                ? quick.relief(message, dialogue)
                : Optional.empty();
    }

    /** What tells more of a danger, and nothing that is understood by itself, is no reason to talk of something else. */
    private Outcome stayingWithDanger(Outcome outcome, Understood message, Dialogue dialogue) {
        if (!(dialogue.lastDecision() instanceof Decision.Divert shown)) return outcome;
        if (message.cues().asks() > 0 || saysNobody(message).isPresent()) return outcome;
        boolean more = switch (outcome.decision()) {
            case Decision.Unknown unknown -> true;
            case Decision.Smalltalk smalltalk -> smalltalk.kind().equals(Wording.GRUMBLE);
            case Decision.TakeConcern taken -> message.cues().complains() == 0;
            default -> false;
        };
        return more ? quick.again(shown, message.language()) : outcome;
    }

    /** Plain danger in a message, judged as {@link #consider} does; empty where it is doubtful. */
    Optional<Outcome> danger(Understood message, Dialogue dialogue) {
        if (quick.isSmalltalk(message)) return quick.dangerByPhrase(message);
        Meaning meaning = reading.read(message.gist(), message.language());
        Supplier<FollowUps> follow = () -> FollowUps.NONE;
        return danger(message, dialogue, meaning, lookup.told(message, meaning), follow)
                .filter(outcome -> outcome.decision() instanceof Decision.Divert);
    }

    /** What comes of a choice that was offered before. */
    Optional<Outcome> choose(Choice choice, Dialogue dialogue) {
        Language language = dialogue.spoken();
        if (language == null) return Optional.empty();
        if (dialogue.lastDecision() instanceof Decision.AskDanger asked) {
            return Optional.of(
                    choice.code().equals(Decision.AskDanger.YES)
                            ? quick.confirmed(asked, language)
                            : calm(asked, "", dialogue, language));
        }
        return references.choice(choice, dialogue);
    }

    /** Nobody is in danger: what was said before is taken for what else it is, with what was added. */
    private Outcome calm(Decision.AskDanger asked, String added, Dialogue dialogue, Language language) {
        String text = added.isBlank() ? asked.about() : asked.about() + "\n" + added;
        return byMeaning(Understood.of(text, language), dialogue.calmed(), false);
    }

    /** Whether anyone is in danger, answered in the resident's own words. */
    private Optional<Outcome> dangerAnswered(Understood message, Dialogue dialogue) {
        if (!(dialogue.lastDecision() instanceof Decision.AskDanger asked)) return Optional.empty();
        Optional<String> nobody = saysNobody(message);
        if (nobody.isPresent()) return Optional.of(calm(asked, nobody.get(), dialogue, message.language()));
        return ReadingWords.in(message.language())
                        .any("somebody")
                        .matcher(message.text().strip().toLowerCase(Locale.ROOT))
                        .find()
                ? Optional.of(quick.confirmed(asked, message.language()))
                : Optional.empty();
    }

    /** What a message says after that nobody is in danger; empty when it does not say so. */
    private static Optional<String> saysNobody(Understood message) {
        String text = message.text().strip();
        Matcher nobody = ReadingWords.in(message.language()).any("nobody").matcher(text.toLowerCase(Locale.ROOT));
        return nobody.lookingAt() ? Optional.of(text.substring(nobody.end()).strip()) : Optional.empty();
    }

    /** A greeting or a picked choice needs no model to be told from an emergency. */
    private Optional<Outcome> byWording(Understood message, Dialogue dialogue) {
        Optional<Choice> picked = References.pick(message, dialogue);
        if (picked.isPresent() && dialogue.lastDecision() instanceof Decision.AskDanger) {
            return choose(picked.get(), dialogue);
        }
        Optional<Outcome> answered = dangerAnswered(message, dialogue).or(() -> calledOff(message, dialogue));
        if (answered.isPresent()) return answered;
        if (!quick.isSmalltalk(message) && picked.isEmpty()) return Optional.empty();
        return quick.dangerByPhrase(message)
                .or(() -> quick.personByPhrase(message, dialogue))
                .or(() -> picked.flatMap(choice -> choose(choice, dialogue)))
                .or(() -> quick.smalltalk(message, dialogue));
    }

    /**
     * The model takes most of a turn's time, so what needs only words is done beside it, danger and lookup side by side.
     *
     * @param danger whether danger is looked for; not when the resident just said that there is none
     */
    private Outcome byMeaning(Understood message, Dialogue dialogue, boolean danger) {
        Meaning meaning = reading.read(message.gist(), message.language());
        Supplier<Evidence.Told> told = lookup.told(message, meaning);
        CompletableFuture<Evidence> gathered = CompletableFuture.supplyAsync(
                () -> lookup.gather(message, meaning, told, dialogue.unknowns()), Thread::startVirtualThread);
        Supplier<FollowUps> follow = new Once<>(() -> followUps(message, meaning));
        Optional<Outcome> alarm = danger ? danger(message, dialogue, meaning, told, follow) : Optional.empty();
        alarm = alarm.flatMap(
                found -> dangerBeside.weigh(found, message, () -> alone(join(gathered), message, meaning)));
        return alarm.or(() -> quick.lineNumber(message))
                .or(() -> person(message, dialogue, meaning, follow))
                .or(() -> followingUp.consider(
                        message,
                        dialogue,
                        follow,
                        () -> reading.draft(message.text(), message.language()).place() != null))
                .or(() -> references.title(message))
                .or(() -> inContext.find(message, dialogue, meaning, follow, () -> join(gathered)))
                .orElseGet(() -> alone(join(gathered), message, meaning));
    }

    /** What plainly goes on about what was said asks for nobody, whatever it resembles: 有电话吗 after an office. */
    private Optional<Outcome> person(
            Understood message, Dialogue dialogue, Meaning meaning, Supplier<FollowUps> follow) {
        // "Call me on 136…" within a report gives a number.
        if (dialogue.draft() != null
                && reading.draft(message.text(), message.language()).contact() != null) return Optional.empty();
        Optional<Outcome> person = quick.person(message, dialogue, meaning.embedding());
        boolean worded = person.isPresent()
                && person.get().decision() instanceof Decision.HandOver handOver
                && handOver.signal() != null;
        return worded || dialogue.last() == null || follow.get().dependent() < plainFollowUp
                ? person
                : Optional.empty();
    }

    private FollowUps followUps(Understood message, Meaning meaning) {
        return followUpReader.read(
                meaning.text(),
                message.cues(),
                message.language(),
                meaning.embedding().get());
    }

    private Outcome alone(Evidence evidence, Understood message, Meaning meaning) {
        Outcome outcome = lookup.decided(evidence, message.language()).with(evidence.concern(), meaning);
        Outcome each = several.with(outcome, message);
        return each == outcome ? further.with(outcome, message) : each;
    }

    /**
     * What only adds to what was said is read with it: 还在漏 after a leak is no gas, "he's six" after a school no child in
     * danger. A wish for a person in the city's own words beats danger that no words name, and a question that an article
     * is written for (被狗咬了) beats mere signs of danger.
     */
    private Optional<Outcome> danger(
            Understood message,
            Dialogue dialogue,
            Meaning meaning,
            Supplier<Evidence.Told> told,
            Supplier<FollowUps> follow) {
        Optional<Outcome> alarm = dangerCheck.find(message, meaning.embedding(), told);
        if (alarm.isEmpty()) return alarm;
        if (dialogue.before() != null
                && !isNamed(alarm.get())
                && (follow.get().isDependent() || LengthClass.of(message.gist()) == LengthClass.SHORT)) {
            alarm = inContext(message, dialogue.before());
            if (alarm.isEmpty()) return alarm;
        }
        boolean plain = alarm.get().decision() instanceof Decision.Divert divert && divert.probability() >= plainDanger;
        // 上班路上被撞了算不算 after an article about injuries at work asks about the rule.
        if (!plain
                && dialogue.topic() != null
                && message.cues().asks() > 0
                && follow.get().isDependent()) {
            return Optional.empty();
        }
        if (isNamed(alarm.get())) return references.isQuestion(message) ? alarm.filter(quick::isCertain) : alarm;
        return plain || quick.personByPhrase(message, dialogue).isEmpty() ? alarm : Optional.empty();
    }

    /** Danger that the message tells together with what was said before, and that was not there before. */
    private Optional<Outcome> inContext(Understood message, String before) {
        Understood whole = Understood.of(before + "\n" + message.text(), message.language());
        Meaning read = reading.read(whole.gist(), whole.language());
        return dangerCheck
                .find(whole, read.embedding(), lookup.told(whole, read))
                .filter(alarm -> isNamed(alarm)
                        || (alarm.decision() instanceof Decision.Divert divert && divert.probability() >= plainDanger));
    }

    private static boolean isNamed(Outcome outcome) {
        return outcome.decision() instanceof Decision.Divert divert && divert.words() != null;
    }

    private static Evidence join(CompletableFuture<Evidence> gathered) {
        try {
            return gathered.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** While a person has the conversation, the bot answers what it knows at most, and what it does not know waits for them. */
    private static Outcome leavingItToPerson(Outcome outcome, Understood message, Dialogue dialogue) {
        if (!dialogue.isWithPerson() || !(outcome.decision() instanceof Decision.Unknown)) return outcome;
        return Outcome.of(new Decision.HandOver(HandedOverBecause.PASSED_ON, null), message.language());
    }
}
