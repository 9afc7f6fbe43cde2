package suban.storage.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.models.text.Language;
import suban.storage.Database;

@SuppressWarnings("NullAway.Init")
final class KeyCheckTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("suban.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keys_of_another_database_are_named_with_their_file() {
        Vault own = vault("own");
        KeyCheck.require(database, own, folder.resolve("own.keys"));
        own.rotate();
        assertThatCode(() -> KeyCheck.require(database, vault("own"), folder.resolve("own.keys")))
                .doesNotThrowAnyException();
        Path others = folder.resolve("other.keys");
        assertThatThrownBy(() -> KeyCheck.require(database, vault("other"), others))
                .isInstanceOfSatisfying(VaultException.class, e -> {
                    assertThat(e.message(Language.EN)).contains(others.toString(), "No data was changed");
                    assertThat(e.message(Language.ZH)).contains(others.toString(), "数据未被改动");
                });
    }

    @Test
    void what_was_written_in_the_clear_waits_until_its_traces_are_cleared() {
        database.write(handle -> {
            handle.execute("CREATE TABLE unsealed_note (id TEXT, words TEXT)");
            handle.execute("CREATE TABLE sealed_note (id TEXT, words BLOB)");
            for (int i = 0; i < 450; i++) handle.execute("INSERT INTO unsealed_note VALUES (?, ?)", "n" + i, "words");
            return handle;
        });
        Unsealed notes = new Unsealed(database, "unsealed_note");
        Unsealed.Sealing sealing = (handle, row) ->
                handle.execute("INSERT INTO sealed_note VALUES (?, ?)", row.id(), "sealed".getBytes(UTF_8));
        assertThat(notes.seal(sealing)).isTrue();
        // As after a start that ended here: nothing is sealed twice, and clearing is still to be done.
        assertThat(notes.seal(sealing)).isTrue();
        assertThat(count("sealed_note")).isEqualTo(450);
        notes.drop();
        assertThat(notes.seal(sealing)).isFalse();
    }

    private int count(String table) {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }

    private Vault vault(String name) {
        return Vault.open(folder.resolve(name + "/keys.json"), folder.resolve(name + ".keys"));
    }
}
