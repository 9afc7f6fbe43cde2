package suban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void nobody_else_enters_it_whether_it_is_new_or_was_open_before() throws IOException {
        Path folder = parent.resolve("new/data");
        DataFolder.open(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DataFolder.open(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_a_crash_left_in_a_folder_of_the_moment_is_gone() throws IOException {
        Path folder = parent.resolve("data/uploads");
        DataFolder.openEmpty(folder);
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "kept");
        Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("MultiPart1"), "Exif");
        Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        DataFolder.openEmpty(folder);
        assertThat(folder).isEmptyDirectory();
        assertThat(elsewhere).hasContent("kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_file_in_its_place_is_said_to_be_there() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "mine");
        assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(UncheckedIOException.class);
    }
}
