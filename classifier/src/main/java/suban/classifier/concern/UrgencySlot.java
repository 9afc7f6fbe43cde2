package suban.classifier.concern;

import suban.models.text.LocalText;

/** {@code normal}, {@code urgent} or {@code critical}, and why in words. */
public record UrgencySlot(Slot slot, LocalText reason) {}
