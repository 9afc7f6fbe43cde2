package suban.classifier.concern;

import suban.models.text.LocalText;

/** {@code normal}, {@code urgent} or {@code critical}, and why in words. */
public record UrgencySlot(Slot slot, LocalText reason) {
    UrgencySlot moved(int by, int end) {
        return new UrgencySlot(slot.moved(by, end), reason);
    }
}
