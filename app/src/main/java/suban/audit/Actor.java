package suban.audit;

/**
 * Who did it.
 *
 * @param name of a staff account, or one of the three names that no account can have
 */
public record Actor(String name) {
    /** Somebody at the machine itself. */
    public static final Actor COMMAND_LINE = new Actor("command line");
    /** The service, by itself. */
    public static final Actor SERVICE = new Actor("service");
    /** Somebody who has not signed in; what they called themselves is not kept. */
    public static final Actor STRANGER = new Actor("stranger");

    public Actor {
        if (name.isBlank()) throw new IllegalArgumentException("an actor has a name");
    }

    public static Actor account(String name) {
        return new Actor(name);
    }
}
