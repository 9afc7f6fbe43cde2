package suban.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import suban.storage.OwnerOnly;

/** Files that only their owner reads, and that are on disk when they are said to be. */
final class OwnFiles {
    private static final int BUFFER = 1 << 16;

    private OwnFiles() {}

    static void makeFolders(Path folder) throws IOException {
        Files.createDirectories(folder, OwnerOnly.newFolder(folder));
    }

    /** An empty file. */
    static void make(Path file) throws IOException {
        Files.createFile(file, OwnerOnly.newFile(file));
    }

    /** Copies a file and says what was read; the time of its last change goes along. */
    static Manifest.Entry copy(Path from, Path to, String path) throws IOException {
        makeFolders(parent(to));
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel source = FileChannel.open(from, READ);
                FileChannel target = FileChannel.open(to, Set.of(CREATE_NEW, WRITE), OwnerOnly.newFile(to))) {
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (source.read(buffer) >= 0) {
                buffer.flip();
                digest.update(buffer.duplicate());
                bytes += buffer.remaining();
                while (buffer.hasRemaining()) target.write(buffer);
                buffer.clear();
            }
            target.force(true);
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
        return new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), OwnerOnly.newFile(file))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    /** Forces a file, or what names a folder holds, to disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }

    /** Forces the names in a folder and in all below it to disk. */
    static void forceFolders(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.filter(Files::isDirectory).toList()) force(path);
        }
    }

    static Manifest.Entry entry(Path file, String path) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Manifest.Entry(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    /** Where a path leads once links are followed, also when it is not there yet. */
    static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) return absolute.toRealPath();
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
    }

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return true;
        if (!Files.isDirectory(folder)) return false;
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path path : inside) Files.delete(path);
    }
}
