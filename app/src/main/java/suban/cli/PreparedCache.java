package suban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the rehearsal computed from the sample city, handed on to a data folder that has nothing computed yet. */
final class PreparedCache {
    private static final Logger LOG = LoggerFactory.getLogger(PreparedCache.class);

    private PreparedCache() {}

    /** Copies the files unless the cache is there already. A copy that fails costs time and nothing else. */
    static void copy(Path prepared, Path cache) {
        if (!Files.isDirectory(prepared) || Files.exists(cache)) return;
        try (Stream<Path> listed = Files.list(prepared)) {
            List<Path> files = listed.filter(Files::isRegularFile).toList();
            Files.createDirectories(cache);
            for (Path file : files) Files.copy(file, cache.resolve(file.getFileName()));
        } catch (IOException e) {
            LOG.info("what was prepared could not be used and is computed again: {}", e.toString());
        }
    }
}
