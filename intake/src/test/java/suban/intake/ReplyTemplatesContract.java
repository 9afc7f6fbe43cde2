package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;

/** A subclass an engine. */
abstract class ReplyTemplatesContract {
    @TempDir
    Path folder;

    private Database database;
    private ReplyTemplates templates;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        templates = new ReplyTemplates(database, SmallCity.rules(), new AdjustableClock("2026-01-05T01:00:00Z"));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void a_unit_chooses_among_its_own_and_those_for_all() {
        ReplyTemplate all = add(null, "到现场");
        ReplyTemplate lamps = add("urban", "灯修好了");
        add("ecology", "噪声");
        assertThat(templates.listFor("urban")).containsExactly(all, lamps);
        assertThat(templates.listFor(null)).containsExactly(all);
        assertThat(templates.list()).hasSize(3);
        assertThat(templates.find(lamps.id())).contains(lamps);
        assertThat(templates.find("../x")).isEmpty();
    }

    @Test
    void it_is_changed_and_deleted() {
        ReplyTemplate one = add("urban", "灯修好了");
        ReplyTemplate other = new ReplyTemplate(one.id(), null, Language.EN, "Lamp", "The lamp is on again.");
        assertThat(templates.change(other, "sun.ke")).isEqualTo(new TemplateResult.Saved(other));
        assertThat(templates.list()).containsExactly(other);
        assertThat(templates.delete(one.id())).isTrue();
        assertThat(templates.delete(one.id())).isFalse();
        assertThat(templates.change(other, "sun.ke")).isEqualTo(new TemplateResult.Unknown());
    }

    @Test
    void personal_data_and_what_is_too_long_is_refused() {
        assertThat(problems(null, "修好了", "请打 13800138000 找小王")).containsExactly("words-personal");
        assertThat(problems(null, "找 13800138000", "修好了")).containsExactly("title-personal");
        assertThat(problems(null, "", " ")).containsExactly("title-empty", "words-empty");
        assertThat(problems(null, "长", "长".repeat(2_001))).containsExactly("words-too-long");
        assertThat(problems("nobody", "修好了", "修好了")).containsExactly("unit-unknown");
        assertThat(templates.list()).isEmpty();
    }

    @Test
    void what_nothing_can_be_filled_into_is_refused_by_its_name() {
        assertThat(templates.add(null, Language.ZH, "称呼", "{name}您好，{code} 已办好", "sun.ke"))
                .isEqualTo(new TemplateResult.Invalid(List.of("words-unknown-place"), "{name}"));
        assertThat(templates.add(null, Language.ZH, "括号", "{code 已办好", "sun.ke"))
                .isEqualTo(new TemplateResult.Invalid(List.of("words-unknown-place"), "{"));
        assertThat(templates.add(null, Language.ZH, "全角", "｛code｝已办好", "sun.ke"))
                .isInstanceOfSatisfying(
                        TemplateResult.Saved.class,
                        saved -> assertThat(saved.template().words()).isEqualTo("{code}已办好"));
        assertThat(templates.list()).hasSize(1);
    }

    @Test
    void the_same_template_is_not_kept_twice() {
        ReplyTemplate one = add("urban", "灯修好了");
        assertThat(problems("urban", "灯修好了", "您好，灯修好了。")).containsExactly("title-twice", "words-twice");
        assertThat(problems("urban", "灯修好了", "您好，灯亮了。")).containsExactly("title-twice");
        assertThat(problems("urban", "亮灯", "您好，灯修好了。")).containsExactly("words-twice");
        assertThat(templates.change(one, "sun.ke")).isEqualTo(new TemplateResult.Saved(one));
        add("ecology", "灯修好了");
        assertThat(templates.list()).hasSize(2);
    }

    @Test
    void what_is_filled_in_is_taken_as_it_is() {
        ReplyTemplate template = new ReplyTemplate("1", null, Language.ZH, "t", "{title}（{code}，{service}）{other}");
        assertThat(template.filled("ABCD", "路灯", "{code} $1 \\ <b>")).isEqualTo("{code} $1 \\ <b>（ABCD，路灯）{other}");
    }

    private ReplyTemplate add(String unit, String title) {
        TemplateResult saved = templates.add(unit, Language.ZH, title, "您好，" + title + "。", "sun.ke");
        return ((TemplateResult.Saved) saved).template();
    }

    private List<String> problems(String unit, String title, String words) {
        TemplateResult result = templates.add(unit, Language.ZH, title, words, "sun.ke");
        return ((TemplateResult.Invalid) result).problems();
    }
}
