package suban.models.memory;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers what was learnt under a fingerprint of everything it was learnt from. A file that is missing, damaged, of
 * other content or of another version of the code is no error: it is learnt again. What is damaged is told by a
 * checksum, before any of it is used. Thread-safe.
 */
public final class Learnt {
    private static final Logger LOG = LoggerFactory.getLogger(Learnt.class);

    /** Only our own classes and plain Java ones are ever read back. */
    private static final ObjectInputFilter FILTER =
            ObjectInputFilter.Config.createFilter("suban.**;java.base/*;maxdepth=50;!*");

    private final @Nullable Path folder;
    private final List<String> always;

    /** @param folder where it is kept; null keeps nothing */
    public Learnt(@Nullable Path folder) {
        this(folder, List.of());
    }

    /**
     * @param folder where it is kept; null keeps nothing
     * @param always what everything depends on
     */
    public Learnt(@Nullable Path folder, List<String> always) {
        this.folder = folder;
        this.always = List.copyOf(always);
    }

    /**
     * What was learnt from this content before, or now.
     *
     * @param name of what is learnt, a file name
     * @param content everything that the result depends on
     */
    public <T extends Serializable> T recall(String name, Class<T> type, Stream<String> content, Supplier<T> learn) {
        if (folder == null) return learn.get();
        Path file = folder.resolve(name + ".learnt");
        String fingerprint = fingerprint(Stream.concat(always.stream(), content));
        T known = read(file, fingerprint, type);
        if (known != null) return known;
        T learnt = learn.get();
        write(file, fingerprint, learnt);
        return learnt;
    }

    private static <T> @Nullable T read(Path file, String fingerprint, Class<T> type) {
        try {
            Checksum.check(file);
            return readWhole(file, fingerprint, type);
        } catch (NoSuchFileException | InvalidClassException e) {
            return null;
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            LOG.warn("{} cannot be used and is learnt again: {}", file.getFileName(), e.toString());
            return null;
        }
    }

    private static <T> @Nullable T readWhole(Path file, String fingerprint, Class<T> type)
            throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.setObjectInputFilter(FILTER);
            return in.readUTF().equals(fingerprint) ? type.cast(in.readObject()) : null;
        }
    }

    private static void write(Path file, String fingerprint, Serializable learnt) {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.createDirectories(file.getParent());
            try (ObjectOutputStream out = new ObjectOutputStream(Checksum.writing(partial))) {
                out.writeUTF(fingerprint);
                out.writeObject(learnt);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be kept and will be learnt again: {}", file.getFileName(), e.toString());
        }
    }

    private static String fingerprint(Stream<String> content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            content.forEach(text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
