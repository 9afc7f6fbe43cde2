package suban.bench.behaviour;

import java.util.ArrayList;
import java.util.List;
import suban.bench.behaviour.Behaviour.Kind;
import suban.bench.behaviour.BehaviourReport.Trial;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/** Tries every behaviour on every message of its language. */
final class BehaviourRun {
    private static final String ANSWERED = "answered";
    private static final String ANSWERED_OR_OFFERED = "answered or offered";

    private final ScratchChat chat;
    private final List<Behaviour> behaviours = new ArrayList<>();

    BehaviourRun(ScratchChat chat) {
        this.chat = chat;
        behaviours.addAll(ChineseChanges.all());
        behaviours.addAll(EnglishChanges.all());
        for (Language language : Language.values()) behaviours.addAll(Directions.of(language));
    }

    List<Trial> on(QuestionSet set) {
        List<Trial> trials = new ArrayList<>();
        for (String message : set.messages()) {
            Language language = Language.of(message);
            Outcome before = chat.ask(message);
            for (Behaviour behaviour : behaviours) {
                if (behaviour.language() != language || !behaviour.applies().test(before)) continue;
                String changed = behaviour.change().apply(message);
                if (changed.equals(message)) continue;
                Outcome after = chat.ask(changed);
                boolean held = behaviour.holds().test(before, after);
                trials.add(
                        trial(set.name(), behaviour.kind(), behaviour.name(), message, changed, before, after, held));
            }
        }
        return trials;
    }

    List<Trial> templates() {
        List<Trial> trials = new ArrayList<>();
        for (Template template : Template.ofStarterCity()) {
            String text = template.text();
            Outcome after = chat.ask(text);
            Outcome wanted = new Outcome("answer", String.join("|", template.articles()), List.of());
            boolean answered = template.isAnswered(after);
            boolean offered = template.isAnsweredOrOffered(after);
            trials.add(trial("templates", Kind.TEMPLATE, ANSWERED, text, text, wanted, after, answered));
            trials.add(trial("templates", Kind.TEMPLATE, ANSWERED_OR_OFFERED, text, text, wanted, after, offered));
        }
        return trials;
    }

    private static Trial trial(
            String set,
            Kind kind,
            String behaviour,
            String message,
            String changed,
            Outcome before,
            Outcome after,
            boolean held) {
        String language = Language.of(message).code();
        String length = LengthClass.of(message).code();
        return new Trial(set, kind, behaviour, language, length, changed, before.toString(), after.toString(), held);
    }
}
