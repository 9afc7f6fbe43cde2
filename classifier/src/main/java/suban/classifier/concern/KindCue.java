package suban.classifier.concern;

import java.util.List;
import suban.classifier.wording.Phrases;
import suban.classifier.wording.Words;
import suban.models.text.Vocabulary;

/**
 * Wording that points to a kind.
 *
 * @param weight how far: 4 for a plain demand, 1.5 to 2 for what such concerns tend to say
 */
record KindCue(Kind kind, double weight, Phrases phrases) {
    private static final Vocabulary WORDS = Words.of("kinds");

    static final List<KindCue> ALL = List.of(
            cue(Kind.REPORT, 4, "report-demands"),
            cue(Kind.REPORT, 1.5, "report-signs"),
            cue(Kind.PRAISE, 4, "praise-demands"),
            cue(Kind.PRAISE, 2, "praise-signs"),
            cue(Kind.SUGGESTION, 4, "suggestion-demands"),
            cue(Kind.SUGGESTION, 1.8, "suggestion-signs"),
            cue(Kind.CONSULTATION, 4, "consultation-demands"),
            cue(Kind.CONSULTATION, 2, "consultation-signs"),
            cue(Kind.HELP, 4, "help-demands"),
            cue(Kind.HELP, 2, "help-signs"),
            cue(Kind.COMPLAINT, 4, "complaint-demands"),
            cue(Kind.COMPLAINT, 1.8, "complaint-signs"));

    private static KindCue cue(Kind kind, double weight, String section) {
        return new KindCue(kind, weight, new Phrases(WORDS.words(section)));
    }
}
