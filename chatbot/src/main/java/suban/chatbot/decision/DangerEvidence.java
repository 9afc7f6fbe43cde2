package suban.chatbot.decision;

import suban.chatbot.understanding.Roles;

/**
 * What speaks for danger in a message, and against it.
 *
 * @param probability by what was learnt
 * @param worded whether words of the city's lists tell of it
 * @param over whether the message says that it is over
 * @param brief whether it has too few letters to tell anything
 * @param performs whether it says that it reports or asks for something
 */
public record DangerEvidence(
        double probability, boolean worded, boolean over, boolean brief, boolean performs, Roles roles) {}
