package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import suban.classifier.messages.ResidentMessages;
import suban.models.text.Language;

/** A small pack of which one file is another for as long as it is read. Not thread-safe. */
public final class HostilePack {
    private final Path root;
    private final List<Path> files;

    /**
     * @param like folder of the pack
     * @param root folder for a copy, which must not be there
     */
    public HostilePack(Path like, Path root) {
        this.root = root;
        try (Stream<Path> all = Files.walk(like)) {
            for (Path from : all.toList())
                Files.copy(from, root.resolve(like.relativize(from).toString()));
            try (Stream<Path> copies = Files.walk(root)) {
                files = copies.filter(Files::isRegularFile)
                        .sorted(Comparator.naturalOrder())
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file's content and gives it to the reading. */
    public interface Change {
        byte[] of(byte[] content);
    }

    /**
     * What is said about the pack.
     *
     * @param which of the files, from 0, by any number
     */
    public List<String> read(int which, Change change) {
        Path file = files.get(Math.floorMod(which, files.size()));
        try {
            byte[] before = Files.readAllBytes(file);
            try {
                Files.write(file, change.of(before));
                return switch (CityPackReader.read(root, ResidentMessages.none())) {
                    case PackResult.Valid valid -> List.of();
                    case PackResult.Invalid invalid ->
                        invalid.mistakes().stream().map(m -> m.in(Language.EN)).toList();
                };
            } finally {
                Files.write(file, before);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
