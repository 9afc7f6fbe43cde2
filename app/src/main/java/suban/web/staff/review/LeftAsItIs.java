package suban.web.staff.review;

/**
 * A concern that a step for many was not taken for.
 *
 * @param reason why, in the reader's language
 */
public record LeftAsItIs(String id, String title, String reason) {}
