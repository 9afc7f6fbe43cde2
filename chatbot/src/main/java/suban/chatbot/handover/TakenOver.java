package suban.chatbot.handover;

import java.time.Instant;

/**
 * A conversation that a person has.
 *
 * @param item id of the intake item
 * @param trackingCode lets the resident follow it without an account
 * @param due when a person should have answered
 */
public record TakenOver(String item, String trackingCode, Instant due) {}
