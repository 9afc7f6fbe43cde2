package suban.web.staff.review;

/**
 * A colleague of intake.
 *
 * @param open how many concerns they have claimed that wait for intake
 */
public record Busy(String name, String displayName, long open) {}
