package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import suban.chatbot.decision.FittedNumbers;
import suban.chatbot.decision.FittedNumbers.UnusableException;

/** The numbers fitted for a city: {@code fit.json} of its pack, or the sample city's while it has none that can be used. */
public final class FittedFile {
    /** Its name in a pack. */
    public static final String NAME = "fit.json";

    private static final Logger LOG = LoggerFactory.getLogger(FittedFile.class);

    private FittedFile() {}

    /** What a pack's deciding goes by. A file that cannot be used is said and left aside: the service goes on. */
    static FittedNumbers read(Path root) {
        Path file = root.resolve(NAME);
        if (Files.exists(file)) {
            try {
                if (!PackFile.isInside(root, file)) throw new IOException("it lies outside the pack");
                return FittedNumbers.read(Files.readString(file));
            } catch (UnusableException | IOException e) {
                LOG.warn("{} cannot be used ({}); the sample city's numbers serve instead", file, e.getMessage());
            }
        }
        return ofSampleCity();
    }

    private static FittedNumbers ofSampleCity() {
        return StarterPack.open(root -> {
            try {
                return FittedNumbers.read(Files.readString(root.resolve(NAME)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (UnusableException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
