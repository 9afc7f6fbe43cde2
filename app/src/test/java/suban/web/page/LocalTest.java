package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LocalTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/track/K7QM-2XTE-9RHA", "/articles?q=%E5%B1%85&lang=en", "/concerns/new?turn=0190-a"})
    void a_path_of_this_site_is_kept(String path) {
        assertThat(Local.path(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\tevil",
                " /track",
            })
    void anything_else_leads_to_the_first_page(String path) {
        assertThat(Local.path(path)).isEqualTo("/");
    }

    @Test
    void an_endless_path_leads_to_the_first_page() {
        assertThat(Local.path("/" + "a".repeat(5_000))).isEqualTo("/");
    }
}
