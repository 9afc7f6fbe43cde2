package suban.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.models.memory.Learnt;

final class RememberedPacksTest {
    @TempDir
    Path folder;

    private Path pack = Path.of("");
    private Path memory = Path.of("");

    @BeforeEach
    void copyStarter() throws IOException {
        pack = folder.resolve("pack");
        memory = folder.resolve("memory");
        StarterPack.copyTo(pack);
    }

    @Test
    void a_pack_is_recalled_exactly_as_it_was_read() {
        PackResult read = packs("1").read(pack);
        assertThat(memory.resolve("city.learnt")).exists();
        assertThat(packs("1").read(pack)).isEqualTo(read).isEqualTo(CityPackReader.read(pack));
        assertThat(packs("1").starter()).isEqualTo(read);
        assertThat(packs("1").starter()).isEqualTo(read);
    }

    @Test
    void a_changed_file_is_read_again() throws IOException {
        packs("1").read(pack);
        Path city = pack.resolve("city.yaml");
        Files.writeString(city, Files.readString(city).replaceFirst("(?m)^code: .*$", "code: elsewhere"));
        assertThat(packs("1").read(pack))
                .isInstanceOfSatisfying(
                        PackResult.Valid.class,
                        valid -> assertThat(valid.pack().city().code()).isEqualTo("elsewhere"));
    }

    @Test
    void a_mistake_made_later_is_found() throws IOException {
        packs("1").read(pack);
        Files.delete(pack.resolve("calendar.yaml"));
        assertThat(packs("1").read(pack)).isInstanceOf(PackResult.Invalid.class);
    }

    @Test
    void a_build_folder_remembers_nothing() {
        packs(null).read(pack);
        assertThat(memory).doesNotExist();
    }

    private RememberedPacks packs(@org.jspecify.annotations.Nullable String build) {
        return new RememberedPacks(new Learnt(memory), build);
    }
}
