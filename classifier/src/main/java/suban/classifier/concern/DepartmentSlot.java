package suban.classifier.concern;

import suban.models.text.LocalText;

/** The suggested department and the reason in words, from its duties or from the exception that held. */
public record DepartmentSlot(Slot slot, String code, LocalText name, LocalText reason) {
    DepartmentSlot moved(int by, int end) {
        return new DepartmentSlot(slot.moved(by, end), code, name, reason);
    }
}
