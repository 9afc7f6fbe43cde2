package suban.storage.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final int SEALED = SealedFile.PIECE + Vault.ADDED_BYTES;

    private final Vault vault = Vault.temporary();

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_whatever_its_size_and_from_wherever() throws IOException {
        for (int size : new int[] {0, 1, SealedFile.PIECE - 1, SealedFile.PIECE, SealedFile.PIECE + 1, 200_000}) {
            byte[] plain = bytes(size);
            Path file = written(plain, "video a");
            assertThat(read(file, size, 0, size)).as("%d bytes", size).isEqualTo(plain);
            if (size < 100_000) continue;
            assertThat(read(file, size, 65_530, 20)).isEqualTo(Arrays.copyOfRange(plain, 65_530, 65_550));
            assertThat(read(file, size, 199_999, 1)).isEqualTo(Arrays.copyOfRange(plain, 199_999, 200_000));
            assertThat(text(Files.readAllBytes(file))).doesNotContain(text(Arrays.copyOf(plain, 32)));
        }
    }

    @Test
    void a_changed_piece_does_not_open() throws IOException {
        Path file = written(bytes(200_000), "video a");
        byte[] sealed = Files.readAllBytes(file);
        sealed[SEALED + 700] ^= 1;
        Files.write(file, sealed);
        assertBroken(file, 200_000, "video a");
        assertThat(read(file, 200_000, 0, 60_000))
                .as("the piece before it does")
                .hasSize(60_000);
    }

    @Test
    void two_pieces_that_changed_places_do_not_open() throws IOException {
        Path file = written(bytes(200_000), "video a");
        byte[] sealed = Files.readAllBytes(file);
        byte[] first = Arrays.copyOf(sealed, SEALED);
        System.arraycopy(sealed, SEALED, sealed, 0, SEALED);
        System.arraycopy(first, 0, sealed, SEALED, SEALED);
        Files.write(file, sealed);
        assertBroken(file, 200_000, "video a");
    }

    @Test
    void a_file_that_was_cut_off_or_continued_does_not_open() throws IOException {
        Path file = written(bytes(200_000), "video a");
        byte[] sealed = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(sealed, 3 * SEALED));
        assertBroken(file, 200_000, "video a");
        assertBroken(file, 3 * SealedFile.PIECE, "video a");
        Files.write(file, Arrays.copyOf(sealed, 3 * SEALED - 1));
        assertBroken(file, 200_000, "video a");
        Files.write(file, Arrays.copyOf(sealed, sealed.length + SEALED));
        assertBroken(file, 200_000 + SealedFile.PIECE, "video a");
    }

    @Test
    void a_file_opens_only_as_what_it_belongs_to() throws IOException {
        Path file = written(bytes(1_000), "video a");
        assertBroken(file, 1_000, "video b");
    }

    private void assertBroken(Path file, int size, String belongsTo) {
        assertThatThrownBy(() -> {
                    try (SealedFile in = SealedFile.open(vault, belongsTo, file, size, 0, size)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                })
                .isInstanceOf(VaultException.class);
    }

    private byte[] read(Path file, long size, long from, long length) throws IOException {
        try (SealedFile in = SealedFile.open(vault, "video a", file, size, from, length)) {
            return in.readAllBytes();
        }
    }

    private Path written(byte[] plain, String belongsTo) throws IOException {
        Path file = folder.resolve("file");
        try (OutputStream out = Files.newOutputStream(file)) {
            assertThat(SealedFile.write(vault, NOW, belongsTo, new ByteArrayInputStream(plain), out))
                    .isEqualTo(plain.length);
        }
        return file;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
