package suban.staff.roster;

import suban.staff.Post;

/**
 * A line that can be taken.
 *
 * @param name of the account, as it is kept
 */
record RosterEntry(long line, String name, String displayName, Post post) {}
