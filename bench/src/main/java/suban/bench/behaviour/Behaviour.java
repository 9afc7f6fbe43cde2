package suban.bench.behaviour;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import suban.models.text.Language;

/**
 * A change to a message, and what must hold of what comes of it.
 *
 * @param language of the messages that it is made to
 * @param applies to messages with this outcome, unless the change leaves the text as it is
 * @param holds of the outcomes before and after
 */
record Behaviour(
        Kind kind,
        Language language,
        String name,
        UnaryOperator<String> change,
        Predicate<Outcome> applies,
        BiPredicate<Outcome, Outcome> holds) {
    /** CheckList's kinds of test. */
    enum Kind {
        /** The change means nothing, so nothing may change. */
        INVARIANCE,
        /** The change means something. */
        DIRECTION,
        /** A simple wish, written in several wordings. */
        TEMPLATE
    }

    static Behaviour invariance(Language language, String name, UnaryOperator<String> change) {
        return new Behaviour(Kind.INVARIANCE, language, name, change, before -> true, Outcome::isSameAs);
    }
}
