package suban.staff.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import suban.storage.OwnerOnly;

/** Plans and their files, which only their owner reads. A few at a time, each for two hours at most. Thread-safe. */
final class PlanFolder {
    private static final Duration GOOD = Duration.ofHours(2);
    private static final int MOST = 8;
    /** Of a file, in bytes. */
    private static final long LARGEST = 64L << 20;

    private static final int TOKEN_BYTES = 16;

    private final Path folder;
    private final Clock clock;
    private final Map<String, RosterPlan> plans = new ConcurrentHashMap<>();
    private final SecureRandom unguessable = new SecureRandom();

    PlanFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** A plan with nothing in it, and its folder. */
    RosterPlan begin(String owner) throws IOException {
        sweep();
        byte[] random = new byte[TOKEN_BYTES];
        unguessable.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        Files.createDirectories(folder, OwnerOnly.newFolder(folder));
        Path own = Files.createDirectory(folder.resolve(token), OwnerOnly.newFolder(folder));
        return new RosterPlan(
                token,
                owner,
                clock.instant().plus(GOOD),
                own,
                0,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                RosterApplied.NOT_YET);
    }

    /** Copies what was sent into the plan's folder, because it has to be read twice. */
    void receive(RosterPlan plan, InputStream content) throws IOException, RosterRefused {
        Files.createFile(plan.file(), OwnerOnly.newFile(plan.file()));
        try (OutputStream out = Files.newOutputStream(plan.file())) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) throw new RosterRefused("too-large", Long.toString(LARGEST >> 20));
                out.write(buffer, 0, read);
            }
        }
    }

    void forgetFile(RosterPlan plan) throws IOException {
        Files.deleteIfExists(plan.file());
    }

    void keep(RosterPlan plan) {
        plans.put(plan.token(), plan);
    }

    Optional<RosterPlan> find(String token) {
        return Optional.ofNullable(plans.get(token)).filter(this::isGood);
    }

    private boolean isGood(RosterPlan plan) {
        return clock.instant().isBefore(plan.expires());
    }

    /** Makes room for one more. */
    private void sweep() {
        plans.values().stream().filter(plan -> !isGood(plan)).forEach(this::remove);
        while (plans.size() >= MOST) {
            plans.values().stream()
                    .min(Comparator.comparing(RosterPlan::expires))
                    .ifPresent(this::remove);
        }
    }

    void remove(RosterPlan plan) {
        plans.remove(plan.token());
        try (Stream<Path> files = Files.list(plan.folder())) {
            for (Path file : files.toList()) Files.deleteIfExists(file);
            Files.deleteIfExists(plan.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
