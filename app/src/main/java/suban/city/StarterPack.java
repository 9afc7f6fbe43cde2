package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import suban.classifier.messages.ResidentMessages;

/** The sample city that travels inside the program. */
public final class StarterPack {
    private static final String FOLDER = "/suban/city/starter";

    private StarterPack() {}

    public static PackResult read() {
        return open(root -> CityPackReader.read(root, ResidentMessages.none()));
    }

    /** What residents of the sample city write. */
    static ResidentMessages messages() {
        return read() instanceof PackResult.Valid valid ? valid.pack().messages() : ResidentMessages.none();
    }

    /**
     * Writes a copy of the starter pack for a new city to edit.
     *
     * @return how many files were written
     * @throws java.nio.file.FileAlreadyExistsException if the folder is there and not empty; nothing is written then
     * @throws IOException if the folder cannot be written
     */
    public static int copyTo(Path target) throws IOException {
        if (Files.exists(target)) {
            if (!Files.isDirectory(target)) throw new java.nio.file.FileAlreadyExistsException(target.toString());
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isPresent()) throw new java.nio.file.FileAlreadyExistsException(target.toString());
            }
        }
        try {
            return open(source -> copy(source, target));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static int copy(Path source, Path target) {
        try (Stream<Path> all = Files.walk(source)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path to = target.resolve(source.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
            return files.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T open(Function<Path, T> use) {
        URL found = Objects.requireNonNull(
                StarterPack.class.getResource(FOLDER + "/city.yaml"), "no starter pack in the program");
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar"))
                return use.apply(Objects.requireNonNull(Path.of(uri).getParent()));
            try (FileSystem archive = FileSystems.newFileSystem(uri, Map.of())) {
                return use.apply(archive.getPath(FOLDER));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
