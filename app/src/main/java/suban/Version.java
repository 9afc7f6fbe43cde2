package suban;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which Suban this is. */
public final class Version {
    private Version() {}

    /** The version of the packaged program, {@code development} when run from a build folder. */
    public static String current() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");
    }

    /** What tells this build from any other; null when it is run from a build folder, where it may change any moment. */
    public static @Nullable String build() {
        CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        if (source == null) return null;
        try {
            Path archive = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(archive)
                    ? current() + " " + Files.getLastModifiedTime(archive).toMillis() + " " + Files.size(archive)
                    : null;
        } catch (URISyntaxException | IOException e) {
            return null;
        }
    }
}
