package suban.persons;

/**
 * How much will have been kept long enough soon, if nothing more happens to it.
 *
 * @param photos concerns whose photos go
 * @param audit entries of the audit log
 */
public record RetentionOutlook(long conversations, long concerns, long photos, long audit) {}
