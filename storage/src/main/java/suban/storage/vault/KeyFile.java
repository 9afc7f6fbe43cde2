package suban.storage.vault;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import suban.storage.OwnerOnly;

/** Bytes by name in a JSON file that only its owner reads. A write replaces the whole file or nothing of it. */
final class KeyFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws VaultException if it cannot be read or is no such file */
    SortedMap<String, byte[]> read() {
        try {
            Map<String, byte[]> keys = JSON.readValue(Files.readAllBytes(path), new TypeReference<>() {});
            if (keys == null || keys.isEmpty() || keys.containsValue(null)) throw VaultException.unreadable(path, null);
            return new TreeMap<>(keys);
        } catch (IOException e) {
            throw VaultException.unreadable(path, e);
        }
    }

    /** @throws VaultException if it cannot be written; what was there stays */
    void write(SortedMap<String, byte[]> keys) {
        Path parent = path.getParent();
        Path unfinished = path.resolveSibling(path.getFileName() + ".part");
        try {
            if (parent != null) Files.createDirectories(parent);
            byte[] content = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(keys);
            try (FileChannel channel = FileChannel.open(unfinished, CREATE, WRITE, TRUNCATE_EXISTING)) {
                OwnerOnly.file(unfinished);
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) channel.write(buffer);
                channel.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (parent != null) force(parent);
        } catch (IOException e) {
            throw VaultException.unwritable(path, e);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, READ)) {
            channel.force(true);
        }
    }
}
