package suban.staff;

import java.time.Instant;

/**
 * One of the sessions of an account, to recognise it by.
 *
 * @param seen last used, to the minute
 * @param address the network it was opened from
 * @param browser a short name, empty if it said none
 */
public record OpenSession(String id, Instant created, Instant seen, String address, String browser) {}
