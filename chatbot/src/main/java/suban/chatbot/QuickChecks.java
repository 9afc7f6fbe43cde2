package suban.chatbot;

import java.util.Optional;
import suban.chatbot.Decision.HandedOverBecause;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.SmalltalkRecogniser;
import suban.chatbot.understanding.Understood;
import suban.chatbot.wording.Wording;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.wording.SignalMatcher;

/** The checks that need nothing but the message's wording: danger first, then a person, then small talk. */
final class QuickChecks {
    private final EmergencyRecogniser emergencies;
    private final SignalMatcher person;
    private final SmalltalkRecogniser smalltalk;

    QuickChecks(EmergencyRecogniser emergencies, Wording wording) {
        this.emergencies = emergencies;
        person = SignalMatcher.anywhere(wording.person());
        smalltalk = new SmalltalkRecogniser(wording.smalltalk());
    }

    Optional<Outcome> danger(Understood message) {
        return emergencies.recognise(message.folded()).map(line -> Outcome.diverted(line, message.language()));
    }

    Optional<Outcome> person(Understood message, Dialogue dialogue) {
        return person.find(message.folded()).map(found -> {
            String signal = message.folded().text().substring(found.start(), found.end());
            HandedOverBecause because = dialogue.isWithPerson() ? HandedOverBecause.ALREADY : HandedOverBecause.ASKED;
            return Outcome.of(new Decision.HandOver(because, signal), message.language());
        });
    }

    Optional<Outcome> smalltalk(Understood message, Dialogue dialogue) {
        return smalltalk
                .recognise(message.folded())
                .map(kind ->
                        Outcome.of(new Decision.Smalltalk(kind, dialogue.smalltalk(kind) + 1), message.language()));
    }
}
