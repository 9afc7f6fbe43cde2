package suban.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.models.text.Language;

final class VaultTest {
    private static final Instant MARCH = Instant.parse("2026-03-31T23:59:59Z");
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final byte[] WORDS = "楼上漏水，电话 138 Zürich 🚰".getBytes(UTF_8);

    @TempDir
    Path folder;

    private Path dataKeys;
    private Path keyFile;

    @BeforeEach
    void places() {
        dataKeys = folder.resolve("data/keys.json");
        keyFile = folder.resolve("elsewhere/data.keys");
    }

    private Vault open() {
        return Vault.open(dataKeys, keyFile);
    }

    @Test
    void what_was_sealed_opens_after_a_restart_and_shows_nothing_before() {
        Vault first = open();
        byte[] sealed = first.seal(MARCH, "concern 1", WORDS);
        assertThat(first.isNew()).isTrue();
        assertThat(new String(sealed, UTF_8)).doesNotContain("Zürich");
        assertThat(first.seal(MARCH, "concern 1", WORDS)).isNotEqualTo(sealed);
        Vault second = open();
        assertThat(second.isNew()).isFalse();
        assertThat(second.open("concern 1", sealed)).isEqualTo(WORDS);
        assertThat(second.open("nothing", second.seal("nothing", new byte[0]))).isEmpty();
        assertThat(second.mac("phone", "138")).isEqualTo(first.mac("phone", "138"));
        assertThat(second.mac("phone", "138"))
                .isNotEqualTo(first.mac("audit", "138"))
                .hasSize(64);
    }

    @Test
    void what_was_changed_or_belongs_elsewhere_does_not_open() {
        Vault vault = open();
        byte[] sealed = vault.seal(MARCH, "concern 1", WORDS);
        assertThatThrownBy(() -> vault.open("concern 2", sealed)).isInstanceOf(VaultException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open("concern 1", changed)).isInstanceOf(VaultException.class);
        }
        for (int length : new int[] {0, 1, 5, 17, 32}) {
            assertThatThrownBy(() -> vault.open("concern 1", java.util.Arrays.copyOf(sealed, length)))
                    .isInstanceOf(VaultException.class);
        }
    }

    @Test
    void a_month_without_its_key_is_gone_from_copies_too() throws IOException {
        Vault vault = open();
        byte[] march = vault.seal(MARCH, "concern 1", WORDS);
        byte[] april = vault.seal(APRIL, "concern 2", WORDS);
        byte[] copyOfDataKeys = Files.readAllBytes(dataKeys);
        assertThat(vault.months()).containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
        vault.destroy(YearMonth.of(2026, 3));
        assertThatThrownBy(() -> vault.open("concern 1", march)).isInstanceOf(VaultException.class);
        assertThatThrownBy(() -> open().open("concern 1", march)).isInstanceOf(VaultException.class);
        assertThat(open().open("concern 2", april)).isEqualTo(WORDS);
        // A backup brings the wrapped key back, but not what unwraps it.
        Files.write(dataKeys, copyOfDataKeys);
        assertThatThrownBy(this::open).isInstanceOf(VaultException.class);
    }

    @Test
    void rotation_leaves_everything_readable_and_the_old_key_file_useless() throws IOException {
        Vault vault = open();
        byte[] sealed = vault.seal(MARCH, "concern 1", WORDS);
        byte[] old = Files.readAllBytes(keyFile);
        byte[] oldDataKeys = Files.readAllBytes(dataKeys);
        vault.rotate();
        assertThat(vault.open("concern 1", sealed)).isEqualTo(WORDS);
        assertThat(open().open("concern 1", sealed)).isEqualTo(WORDS);
        assertThat(open().open("concern 2", vault.seal(APRIL, "concern 2", WORDS)))
                .isEqualTo(WORDS);
        byte[] current = Files.readAllBytes(keyFile);
        Files.write(keyFile, old);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        VaultException.class,
                        e -> assertThat(e.message(Language.EN)).contains("does not belong"));
        // Killed after the key file was written and before the data keys were: both open.
        String both = new String(old, UTF_8).replaceFirst("\\}\\s*$", "")
                + new String(current, UTF_8)
                        .replaceFirst("^\\{", ",")
                        .replace("\"2026", "\"next 2026")
                        .replace("\"always", "\"next always");
        Files.writeString(keyFile, both);
        assertThat(open().open("concern 1", sealed)).isEqualTo(WORDS);
        // Killed a moment earlier: the data keys are still wrapped as before.
        Files.write(dataKeys, oldDataKeys);
        assertThat(open().open("concern 1", sealed)).isEqualTo(WORDS);
    }

    @Test
    void missing_and_damaged_files_are_named_and_never_made_anew() throws IOException {
        open();
        byte[] keys = Files.readAllBytes(keyFile);
        byte[] inner = Files.readAllBytes(dataKeys);
        Files.delete(keyFile);
        assertThatThrownBy(this::open).isInstanceOfSatisfying(VaultException.class, e -> {
            assertThat(e.message(Language.ZH)).contains("找不到密钥文件");
            assertThat(e.message(Language.EN)).contains("data.keys");
        });
        assertThat(keyFile).doesNotExist();
        Files.write(keyFile, keys);
        Files.delete(dataKeys);
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        VaultException.class,
                        e -> assertThat(e.message(Language.EN)).contains("missing from the data folder"));
        Files.write(dataKeys, inner);
        for (String damaged :
                List.of("", "{", "null", "[]", "{\"always\":\"AAAA\"}", "{\"always\":null}", "{\"x\":3}")) {
            Files.writeString(keyFile, damaged);
            assertThatThrownBy(this::open).as(damaged).isInstanceOf(VaultException.class);
            Files.write(keyFile, keys);
            Files.writeString(dataKeys, damaged);
            assertThatThrownBy(this::open).as(damaged).isInstanceOf(VaultException.class);
            Files.write(dataKeys, inner);
        }
        assertThat(open().isNew()).isFalse();
    }

    @Test
    void a_copy_of_the_key_file_is_good_for_a_year() throws IOException {
        Vault vault = open();
        vault.prepare(MARCH);
        byte[] copy = Files.readAllBytes(keyFile);
        byte[] sealed = vault.seal(Instant.parse("2027-03-31T12:00:00Z"), "concern 1", WORDS);
        vault.prepare(MARCH);
        Files.write(keyFile, copy);
        assertThat(open().open("concern 1", sealed)).isEqualTo(WORDS);
        assertThat(vault.months()).hasSize(13).contains(YearMonth.of(2026, 3), YearMonth.of(2027, 3));
    }

    @Test
    void only_the_owner_reads_the_keys() throws IOException {
        open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataKeys)))
                .isEqualTo("rw-------");
    }

    @Test
    void many_threads_and_vaults_make_one_key_a_month() throws Exception {
        List<Callable<byte[]>> seals = new ArrayList<>();
        for (int i = 0; i < 40; i++) seals.add(() -> open().seal(MARCH, "same", WORDS));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<byte[]> sealed : threads.invokeAll(seals)) {
                assertThat(open().open("same", sealed.get())).isEqualTo(WORDS);
            }
        }
    }
}
