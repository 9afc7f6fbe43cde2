package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.models.text.Language;
import suban.storage.Database;

/** A subclass an engine. */
abstract class NoticeTextsContract {
    @TempDir
    Path folder;

    private Database database;
    private NoticeTexts texts;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        texts = opened();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void the_programs_words_are_said_until_the_city_writes_its_own() {
        assertThat(texts.list()).hasSize(NoticeText.names().size() * Language.values().length);
        assertThat(text()).isEqualTo("{service} received {code}");

        assertThat(change("{service}：您的诉求 ｛code｝\n 收到啦")).isInstanceOf(NoticeTextResult.Saved.class);

        assertThat(text()).isEqualTo("{service}：您的诉求 {code} 收到啦");
        assertThat(texts.get("received", Language.EN).changed()).isNull();
        assertThat(texts.get("received", Language.ZH).filled("苏班 $1", "{code}")).isEqualTo("苏班 $1：您的诉求 {code} 收到啦");
        assertThat(opened().get("received", Language.ZH).words()).isEqualTo(text());
        assertThat(change(text())).isInstanceOf(NoticeTextResult.Same.class);
    }

    @Test
    void the_default_comes_back_by_asking_for_it_or_by_writing_it() {
        change("已收到 {code}");
        assertThat(texts.putBack("received", Language.ZH)).isTrue();
        assertThat(texts.putBack("received", Language.ZH)).isFalse();
        assertThat(text()).isEqualTo("{service} received {code}");

        change("已收到 {code}");
        change("{service} received {code}");
        assertThat(texts.get("received", Language.ZH).changed()).isNull();
        assertThat(texts.putBack("received", Language.ZH)).isFalse();
    }

    @Test
    void what_cannot_be_filled_in_is_refused_by_its_name() {
        assertThat(change("已收到 {code}，{name}您好"))
                .isEqualTo(new NoticeTextResult.Invalid("words-unknown-place", "{name}"));
        assertThat(change("已收到 {code")).isEqualTo(new NoticeTextResult.Invalid("words-unknown-place", "{"));
        assertThat(change("已收到")).isEqualTo(new NoticeTextResult.Invalid("words-missing-place", "{code}"));
        assertThat(texts.change("follow", Language.ZH, "看 {code}", "sun.ke"))
                .isEqualTo(new NoticeTextResult.Invalid("words-unknown-place", "{code}"));
        assertThat(texts.change("follow", Language.ZH, "去网站看", "sun.ke"))
                .isEqualTo(new NoticeTextResult.Invalid("words-missing-place", "{page}"));
        assertThat(text()).isEqualTo("{service} received {code}");
    }

    @Test
    void what_is_empty_too_long_or_somebodys_number_is_refused() {
        assertThat(change(" ")).isEqualTo(new NoticeTextResult.Invalid("words-empty", ""));
        assertThat(change("长".repeat(301))).isEqualTo(new NoticeTextResult.Invalid("words-too-long", ""));
        assertThat(change("{code} 请打 13800138000")).isEqualTo(new NoticeTextResult.Invalid("words-personal", ""));
        assertThat(change("{code} 请打 0755-12345678")).isInstanceOf(NoticeTextResult.Saved.class);
    }

    private NoticeTexts opened() {
        return new NoticeTexts(
                database,
                (language, name) -> name.equals(NoticeText.FOLLOW) ? " see {page}" : "{service} " + name + " {code}",
                new AdjustableClock("2026-01-05T01:00:00Z"));
    }

    private String text() {
        return texts.get("received", Language.ZH).words();
    }

    private NoticeTextResult change(String words) {
        return texts.change("received", Language.ZH, words, "sun.ke");
    }
}
