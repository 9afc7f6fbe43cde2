package suban.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.models.memory.Learnt;

/**
 * Packs that are read and checked once: as long as neither the program nor any file of the pack has changed, what came
 * of it is recalled, which takes a tenth of the time. Thread-safe.
 */
public final class RememberedPacks {
    private final Learnt learnt;
    private final @Nullable String build;

    /** @param build what tells this build of the program from any other; null when it may change, and nothing is recalled */
    public RememberedPacks(Learnt learnt, @Nullable String build) {
        this.learnt = learnt;
        this.build = build;
    }

    /** The sample city, which is part of the program. */
    public PackResult starter() {
        if (build == null) return StarterPack.read();
        return learnt.recall("starter-city", PackResult.class, Stream.of(build), StarterPack::read);
    }

    /** The pack in a folder. */
    public PackResult read(Path root) {
        if (build == null || !Files.isDirectory(root) || holdsTooMuch(root)) return CityPackReader.read(root);
        return learnt.recall(
                "city",
                PackResult.class,
                Stream.concat(Stream.of(build), contents(root)),
                () -> CityPackReader.read(root));
    }

    /** Reading says which file it is; telling packs apart would first read all of it. */
    private static boolean holdsTooMuch(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) > PackFile.LARGEST) return true;
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> contents(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            return files.stream()
                    .flatMap(file -> Stream.of(root.relativize(file).toString(), content(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            // One character a byte, so that files that are not UTF-8 differ from each other, too.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
