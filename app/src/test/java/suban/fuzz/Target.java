package suban.fuzz;

/**
 * Something that takes hostile input.
 *
 * @param share how often it is chosen, by that of all
 */
public record Target(String name, int share, Attempt attempt) {
    /** One input. */
    public interface Attempt {
        /** Throws, or returns what is wrong with what came of it; empty when nothing is. */
        String with(Hostile hostile) throws Exception;
    }
}
