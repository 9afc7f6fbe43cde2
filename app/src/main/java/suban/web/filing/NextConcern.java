package suban.web.filing;

/**
 * What the same message told of as well, and is still to be filed.
 *
 * @param part which of the turn's concerns it is, from 1
 */
public record NextConcern(String title, String turn, int part) {
    public String path() {
        return "/concerns/new?turn=" + turn + "&part=" + part;
    }
}
