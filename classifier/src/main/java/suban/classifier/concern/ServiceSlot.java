package suban.classifier.concern;

import java.util.List;
import suban.classifier.service.Suggestion;
import suban.models.text.LocalText;

/** The suggested service and the next likely ones, best first. */
public record ServiceSlot(Slot slot, String code, LocalText name, List<Suggestion> alternatives) {
    public ServiceSlot {
        alternatives = List.copyOf(alternatives);
    }

    ServiceSlot moved(int by, int end) {
        return new ServiceSlot(slot.moved(by, end), code, name, alternatives);
    }
}
