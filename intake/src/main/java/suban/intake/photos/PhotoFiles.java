package suban.intake.photos;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import suban.storage.OwnerOnly;

/** Photos and videos as sealed files: a whole file on disk under its name, or none. */
final class PhotoFiles {
    private static final String ENDING = ".sealed";
    /** As earlier versions kept them. */
    private static final String UNSEALED = ".jpg";

    private final Path folder;

    PhotoFiles(Path folder) {
        this.folder = folder;
    }

    byte[] read(String id) {
        try {
            return Files.readAllBytes(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file that an earlier version left unsealed, if it is still there. */
    void replaceUnsealed(String id, UnaryOperator<byte[]> seal) {
        Path unsealed = shelf(id).resolve(id + UNSEALED);
        try {
            if (!Files.exists(unsealed)) return;
            Files.deleteIfExists(unfinished(id));
            write(id, seal.apply(Files.readAllBytes(unsealed)));
            Files.delete(unsealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a photo, as this or an earlier version left it. */
    Optional<Path> find(String id) {
        return Stream.of(file(id), shelf(id).resolve(id + UNSEALED))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    Path file(String id) {
        return shelf(id).resolve(id + ENDING);
    }

    /** Folders of at most a few thousand files each. */
    private Path shelf(String id) {
        return folder.resolve(id.substring(0, 2));
    }

    private Path unfinished(String id) {
        return shelf(id).resolve(id + ".part");
    }

    /** How a file is filled. */
    interface Filling {
        /** @return whether it is wanted; else it is deleted as if it had never been */
        boolean fill(OutputStream out) throws IOException;
    }

    /** Writes the file, forces it to disk, then gives it its name. */
    void write(String id, byte[] content) {
        write(id, out -> {
            out.write(content);
            return true;
        });
    }

    /**
     * The same with content that need not fit into memory.
     *
     * @return whether the file is there now
     */
    boolean write(String id, Filling filling) {
        Path file = file(id);
        Path unfinished = unfinished(id);
        try {
            Files.createDirectories(shelf(id));
            if (!fill(unfinished, filling)) {
                Files.delete(unfinished);
                return false;
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(shelf(id));
            force(folder);
            return true;
        } catch (IOException e) {
            delete(unfinished, e);
            throw new UncheckedIOException("file could not be written", e);
        } catch (RuntimeException e) {
            delete(unfinished, e);
            throw e;
        }
    }

    private static boolean fill(Path unfinished, Filling filling) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, CREATE_NEW, WRITE)) {
            OwnerOnly.file(unfinished);
            boolean wanted = filling.fill(Channels.newOutputStream(channel));
            if (wanted) channel.force(true);
            return wanted;
        }
    }

    /** Ids of files, finished or not, that were last written before then. */
    List<String> listOlderThan(Instant then) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOlder(file, then))
                    .map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what belongs to an id, finished or not. */
    void delete(String id) {
        try {
            Files.deleteIfExists(file(id));
            Files.deleteIfExists(unfinished(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }

    private static void delete(Path unfinished, Exception cause) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
