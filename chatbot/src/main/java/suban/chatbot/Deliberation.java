package suban.chatbot;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.Evidence;
import suban.chatbot.understanding.Understood;
import suban.models.embedding.Meaning;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Finds out what to do with a message: danger first, then the cheapest way first: wording, what the conversation refers
 * back to, and only then the models. Thread-safe.
 */
final class Deliberation {
    /** Danger that no words name is plain from here on. */
    private static final double PLAIN_DANGER = 0.9;

    private final Reading reading;
    private final QuickChecks quick;
    private final References references;
    private final AddedDetails details;
    private final FollowingUp followingUp;
    private final Lookup lookup;

    Deliberation(
            Reading reading,
            QuickChecks quick,
            References references,
            AddedDetails details,
            FollowingUp followingUp,
            Lookup lookup) {
        this.followingUp = followingUp;
        this.reading = reading;
        this.quick = quick;
        this.references = references;
        this.details = details;
        this.lookup = lookup;
    }

    Outcome consider(Understood message, Dialogue dialogue) {
        Outcome outcome = byWording(message, dialogue)
                .orElseGet(() -> byMeaning(followingUp.inFull(message, dialogue), dialogue, true));
        return leavingItToPerson(outcome, message, dialogue);
    }

    /** Plain danger in a message, judged as {@link #consider} does; empty where it is doubtful. */
    Optional<Outcome> danger(Understood message, Dialogue dialogue) {
        if (quick.isSmalltalk(message)) return quick.dangerByPhrase(message);
        Meaning meaning = reading.read(message.gist(), message.language());
        return danger(message, dialogue, meaning, lookup.told(message, meaning))
                .filter(outcome -> outcome.decision() instanceof Decision.Divert);
    }

    /** What comes of a choice that was offered before. */
    Optional<Outcome> choose(Choice choice, Dialogue dialogue) {
        Language language = dialogue.spoken();
        if (language == null) return Optional.empty();
        if (dialogue.lastDecision() instanceof Decision.AskDanger asked) {
            if (choice.code().equals(Decision.AskDanger.YES)) return Optional.of(quick.confirmed(asked, language));
            return Optional.of(byMeaning(Understood.of(asked.about(), language), dialogue, false));
        }
        return references.choice(choice, dialogue);
    }

    /** A greeting or a picked choice needs no model to be told from an emergency. */
    private Optional<Outcome> byWording(Understood message, Dialogue dialogue) {
        Optional<Choice> picked = References.pick(message, dialogue);
        if (picked.isPresent() && dialogue.lastDecision() instanceof Decision.AskDanger) {
            return choose(picked.get(), dialogue);
        }
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
        Optional<Outcome> alarm = danger ? danger(message, dialogue, meaning, told) : Optional.empty();
        return alarm.or(() -> quick.lineNumber(message))
                .or(() -> quick.person(message, dialogue, meaning.embedding()))
                .or(() -> followingUp.consider(message, dialogue))
                .or(() -> references.title(message))
                .or(() -> details.add(message, dialogue))
                .orElseGet(() -> lookup.find(message, dialogue, meaning, () -> join(gathered)));
    }

    /**
     * A few words within a report are read with it: 还在漏 after a leak is no gas. A wish for a person in the city's own
     * words beats danger that no words name, and a question that an article is written for (被狗咬了) beats mere signs of danger.
     */
    private Optional<Outcome> danger(
            Understood message, Dialogue dialogue, Meaning meaning, Supplier<Evidence.Told> told) {
        if (dialogue.lastDecision() instanceof Decision.TakeConcern taken
                && LengthClass.of(message.gist()) == LengthClass.SHORT) {
            Understood whole = Understood.of(taken.text() + "\n" + message.text(), message.language());
            Meaning read = reading.read(whole.gist(), whole.language());
            return quick.danger(whole, read.embedding(), lookup.told(whole, read))
                    .filter(Deliberation::isNamed);
        }
        Optional<Outcome> alarm = quick.danger(message, meaning.embedding(), told);
        if (alarm.isEmpty() || alarm.filter(Deliberation::isNamed).isPresent()) {
            return references.isQuestion(message) ? alarm.filter(quick::isCertain) : alarm;
        }
        boolean plain =
                alarm.get().decision() instanceof Decision.Divert divert && divert.probability() >= PLAIN_DANGER;
        return plain || quick.personByPhrase(message, dialogue).isEmpty() ? alarm : Optional.empty();
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

    /** Once a person has the conversation, the bot still answers what it knows but does not talk over the person. */
    private static Outcome leavingItToPerson(Outcome outcome, Understood message, Dialogue dialogue) {
        if (!dialogue.isWithPerson() || !(outcome.decision() instanceof Decision.Unknown)) return outcome;
        return Outcome.of(new Decision.HandOver(HandedOverBecause.ALREADY, null), message.language());
    }
}
