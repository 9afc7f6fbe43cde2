package suban.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;

/** Templates for what residents read, for all units or for one. Thread-safe. */
public final class ReplyTemplates {
    private final Database database;
    private final IntakeRules rules;
    private final Clock clock;

    public ReplyTemplates(Database database, IntakeRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    /** Those for all first, then by unit and title. */
    public List<ReplyTemplate> list() {
        return database.read(
                handle -> handle.createQuery("SELECT * FROM reply_template ORDER BY COALESCE(unit, ''), title, id")
                        .map((row, context) -> template(row))
                        .list());
    }

    /** Those that somebody of this unit may choose; of none, those for all. */
    public List<ReplyTemplate> listFor(@Nullable String unit) {
        return list().stream()
                .filter(template -> template.unit() == null || template.unit().equals(unit))
                .toList();
    }

    public Optional<ReplyTemplate> find(String id) {
        if (!Moving.isId(id)) return Optional.empty();
        return database.read(handle -> handle.createQuery("SELECT * FROM reply_template WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> template(row))
                .findOne());
    }

    public TemplateResult add(@Nullable String unit, Language language, String title, String words, String by) {
        String plain = Places.plain(words).strip();
        return save(new ReplyTemplate(Ids.next(), unit, language, title.strip(), plain), by, false);
    }

    /** @param template with the id of one that is there */
    public TemplateResult change(ReplyTemplate template, String by) {
        return save(template, by, true);
    }

    /** Says whether it was there. */
    public boolean delete(String id) {
        return database.write(handle -> handle.createUpdate("DELETE FROM reply_template WHERE id = :id")
                        .bind("id", id)
                        .execute()
                == 1);
    }

    private TemplateResult save(ReplyTemplate template, String by, boolean known) {
        List<String> problems = problems(template);
        String unknown =
                Places.firstUnknown(template.words(), ReplyTemplate.PLACES).orElse("");
        if (!unknown.isEmpty()) problems.add("words-unknown-place");
        if (!problems.isEmpty()) return new TemplateResult.Invalid(problems, unknown);
        String sql = known
                ? "UPDATE reply_template SET unit = :unit, language = :language, title = :title, words = :words,"
                        + " changed_by = :by, changed_at = :at WHERE id = :id"
                : "INSERT INTO reply_template (id, unit, language, title, words, changed_by, changed_at)"
                        + " VALUES (:id, :unit, :language, :title, :words, :by, :at)";
        return database.write(handle -> {
            List<String> twice = twice(template);
            if (!twice.isEmpty()) return new TemplateResult.Invalid(twice, "");
            int rows = handle.createUpdate(sql)
                    .bind("id", template.id())
                    .bind("unit", template.unit())
                    .bind("language", template.language().code())
                    .bind("title", template.title())
                    .bind("words", template.words())
                    .bind("by", by)
                    .bind("at", clock.instant().toEpochMilli())
                    .execute();
            return rows == 1 ? new TemplateResult.Saved(template) : new TemplateResult.Unknown();
        });
    }

    /** Nobody could choose between two of one title, and two that say the same are one sent twice. */
    private List<String> twice(ReplyTemplate template) {
        List<ReplyTemplate> beside = list().stream()
                .filter(other -> !other.id().equals(template.id())
                        && Objects.equals(other.unit(), template.unit())
                        && other.language() == template.language())
                .toList();
        List<String> twice = new ArrayList<>();
        if (beside.stream().anyMatch(other -> other.title().equals(template.title()))) twice.add("title-twice");
        if (beside.stream().anyMatch(other -> other.words().equals(template.words()))) twice.add("words-twice");
        return twice;
    }

    private List<String> problems(ReplyTemplate template) {
        List<String> problems = new ArrayList<>(Problems.ofLine("title", template.title()));
        problems.addAll(Problems.of("words", template.words(), true));
        if (template.words().length() > ReplyTemplate.LONGEST && !problems.contains("words-too-long"))
            problems.add("words-too-long");
        String unit = template.unit();
        if (unit != null && rules.catalogue().findDepartment(unit).isEmpty()) problems.add("unit-unknown");
        // Whether a template says enough is seen when it is sent.
        if (!ReplyCheck.problems(template.title(), true).isEmpty()) problems.add("title-personal");
        if (!ReplyCheck.problems(template.words(), true).isEmpty()) problems.add("words-personal");
        return problems;
    }

    private static ReplyTemplate template(ResultSet row) throws SQLException {
        return new ReplyTemplate(
                row.getString("id"),
                row.getString("unit"),
                Language.find(row.getString("language")).orElse(Language.ZH),
                row.getString("title"),
                row.getString("words"));
    }
}
