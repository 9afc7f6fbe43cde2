package suban.web.staff.board;

import java.util.List;
import java.util.Map;
import suban.intake.Doer;
import suban.intake.FiledConcern;
import suban.intake.Party;
import suban.intake.Step;
import suban.web.staff.review.HistoryEntry;
import suban.web.staff.template.FilledTemplate;

/**
 * A concern as a unit sees it.
 *
 * @param doer as what the reader stands before it
 * @param typed what was written for a step that was not taken, by field
 * @param photos ids of those that came with it
 * @param templates that may be used in it
 */
public record ShownTask(
        FiledConcern concern,
        Doer doer,
        List<HistoryEntry> history,
        Map<String, String> errors,
        Map<String, String> typed,
        List<String> photos,
        List<FilledTemplate> templates) {

    public boolean leads() {
        return doer.before(concern) == Party.UNIT;
    }

    public boolean may(Step step) {
        Party party = doer.before(concern);
        return party != null && concern.erased() == null && step.isAllowed(concern.state(), party);
    }

    public String path(String step) {
        return BoardPage.PATH + "/" + concern.id() + "/" + step;
    }

    public boolean isOpen(String field) {
        return typed.containsKey(field) || errors.containsKey(field);
    }
}
