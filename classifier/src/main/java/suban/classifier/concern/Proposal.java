package suban.classifier.concern;

/**
 * What a language model would have a slot say, found true to the text.
 *
 * @param slot its name: kind, service, place, time, party; or concern, when the model sees one more that begins here
 * @param value a code, or the resident's words, with where they stand
 * @param taken whether it now stands in the slot, which was empty; what was read by other means is never replaced
 */
public record Proposal(String slot, Slot value, boolean taken) {}
