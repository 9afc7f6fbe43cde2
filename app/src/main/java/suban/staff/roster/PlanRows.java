package suban.staff.roster;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suban.staff.PlannedChange;
import suban.staff.PlannedChange.Shape;
import suban.staff.Post;
import suban.staff.Role;
import suban.storage.OwnerOnly;

/** A plan's lines as files: one a line, its parts apart by tabs, which none of them can hold. */
final class PlanRows {
    private static final String TAB = "\t";
    private static final String COMMA = ",";

    private PlanRows() {}

    static BufferedWriter make(Path file) throws IOException {
        Files.createFile(file, OwnerOnly.newFile(file));
        return Files.newBufferedWriter(file);
    }

    static void write(BufferedWriter out, PlannedChange change) {
        line(out, Long.toString(change.line()), change.name(), text(change.before()), text(change.after()));
    }

    static void write(BufferedWriter out, RosterMistake mistake) {
        line(out, Long.toString(mistake.line()), mistake.reason(), mistake.value());
    }

    static void writeName(BufferedWriter out, String name) {
        line(out, name);
    }

    private static void line(BufferedWriter out, String... parts) {
        try {
            out.write(String.join(TAB, parts));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Shape shape) {
        if (shape == null) return String.join(TAB, "", "", "", "");
        Post post = shape.post();
        return String.join(
                TAB,
                shape.displayName(),
                post.role().code(),
                post.unit() == null ? "" : post.unit(),
                String.join(COMMA, post.districts()));
    }

    /** Hands on the changes, so many at a time. */
    static void forEachBatch(Path file, int size, Consumer<List<PlannedChange>> reader) {
        List<PlannedChange> batch = new ArrayList<>(size);
        forEachLine(file, parts -> {
            batch.add(new PlannedChange(Long.parseLong(parts[0]), parts[1], shape(parts, 2), existing(parts, 6)));
            if (batch.size() == size) {
                reader.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) reader.accept(batch);
    }

    /** Hands on the names, so many at a time. */
    static void forEachNames(Path file, int size, Consumer<List<String>> reader) {
        List<String> batch = new ArrayList<>(size);
        forEachLine(file, parts -> {
            batch.add(parts[0]);
            if (batch.size() == size) {
                reader.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) reader.accept(batch);
    }

    static void forEachMistake(Path file, Consumer<RosterMistake> reader) {
        forEachLine(file, parts -> reader.accept(new RosterMistake(Long.parseLong(parts[0]), parts[1], parts[2])));
    }

    private static void forEachLine(Path file, Consumer<String[]> reader) {
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) reader.accept(line.split(TAB, -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Shape shape(String[] parts, int at) {
        return parts[at + 1].isEmpty() ? null : existing(parts, at);
    }

    private static Shape existing(String[] parts, int at) {
        Role role = Role.find(parts[at + 1]).orElseThrow();
        String districts = parts[at + 3];
        return new Shape(
                parts[at],
                new Post(role, parts[at + 2], districts.isEmpty() ? Set.of() : Set.of(districts.split(COMMA))));
    }
}
