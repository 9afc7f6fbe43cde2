package suban.staff;

/**
 * A filter of a list that somebody gave a name.
 *
 * @param owner name of the account that keeps it
 * @param query as it stands in an address
 * @param shared whether everybody sees it
 */
public record SavedFilter(String id, String owner, String name, String query, boolean shared) {}
