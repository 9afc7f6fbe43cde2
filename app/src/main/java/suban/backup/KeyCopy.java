package suban.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/**
 * The keys go to another place than the data: whoever finds a backup cannot read what it encrypts.
 *
 * @param from the key file of the service
 * @param to the copy; one of before is replaced if it holds no other keys
 */
public record KeyCopy(Path from, Path to) {
    /** Why it cannot be made there, if so. */
    Optional<BackupResult.Refused> refusal(Path target, Path data) throws IOException {
        if (!Files.isRegularFile(from)) return refused(Refusal.NO_KEYS, from);
        Path place = OwnFiles.real(to);
        if (place.startsWith(OwnFiles.real(target)) || place.startsWith(OwnFiles.real(data)))
            return refused(Refusal.KEYS_INSIDE, to);
        // After keys were exchanged or destroyed the copy may be the only one that opens older backups.
        if (Files.exists(to) && !keys(from).entrySet().containsAll(keys(to).entrySet()))
            return refused(Refusal.KEYS_DIFFER, to);
        return Optional.empty();
    }

    private static Optional<BackupResult.Refused> refused(Refusal why, Path subject) {
        return Optional.of(new BackupResult.Refused(why, subject.toString()));
    }

    private static Map<String, String> keys(Path file) throws IOException {
        Map<String, String> keys = new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {});
        return keys == null ? Map.of() : keys;
    }

    void make() throws IOException {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.deleteIfExists(part);
        OwnFiles.copy(from, part, to.toString());
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnFiles.force(OwnFiles.parent(to));
    }
}
