package suban;

import java.util.Objects;

/** Which Suban this is. */
public final class Version {
    private Version() {}

    /** The version of the packaged program, {@code development} when run from a build folder. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }
}
