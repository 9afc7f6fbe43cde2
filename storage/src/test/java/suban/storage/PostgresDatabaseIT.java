package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import suban.models.text.Language;
import suban.storage.testing.TestDatabases;

class PostgresDatabaseIT extends DatabaseContract {
    @Override
    Database open() {
        return TestDatabases.postgresql();
    }

    @Test
    void a_server_that_is_not_there_is_reported_in_both_languages() {
        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/none?user=a&password=secret"))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.kind()).isEqualTo(DatabaseException.Kind.UNREACHABLE);
                    assertThat(e.message(Language.ZH)).contains("连不上");
                    assertThat(e.message(Language.EN)).contains("cannot be reached");
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }
}
