package suban.web.staff.account;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import suban.classifier.catalogue.Department;
import suban.staff.Role;
import suban.staff.Units;
import suban.staff.roster.RosterCsv;
import suban.staff.roster.RosterPlan;
import suban.staff.roster.Rosters;
import suban.web.page.Page;

/** What the import gives out as files for a spreadsheet. */
final class RosterFiles {
    private final Rosters rosters;
    private final Units units;

    RosterFiles(Rosters rosters, Units units) {
        this.rosters = rosters;
        this.units = units;
    }

    /** A file to begin with. */
    void example(Context ctx, Page page) throws IOException {
        Writer out = begin(ctx, "accounts.csv");
        RosterCsv csv = new RosterCsv(out, rosters.words().header(page.language()));
        csv.line(List.of("li.ming", page.text("roster.example.clerk"), role(page, Role.INTAKE), "", ""));
        if (!units.departments().isEmpty()) {
            Department department = units.departments().getFirst();
            csv.line(List.of(
                    "wang.fang",
                    page.text("roster.example.worker"),
                    role(page, Role.UNIT),
                    department.name().in(page.language()),
                    ""));
        }
        out.flush();
    }

    private static String role(Page page, Role role) {
        return page.text("staff.role." + role.code());
    }

    void mistakes(Context ctx, Page page, RosterPlan plan) throws IOException {
        Writer out = begin(ctx, "mistakes.csv");
        RosterCsv csv = new RosterCsv(
                out, List.of(page.text("roster.line"), page.text("roster.reason"), page.text("roster.value")));
        rosters.forEachMistake(
                plan,
                mistake -> csv.line(List.of(
                        Long.toString(mistake.line()),
                        page.text("roster.wrong." + mistake.reason()),
                        mistake.value())));
        out.flush();
    }

    void activations(Context ctx, Page page, RosterPlan plan, Consumer<List<String>> also) throws IOException {
        Writer out = begin(ctx, "activation-codes.csv");
        RosterCsv csv = new RosterCsv(
                out,
                List.of(
                        page.text("staff.sign-in.name"),
                        page.text("staff.account.display-name"),
                        page.text("staff.post.unit"),
                        page.text("roster.code")));
        rosters.activate(
                plan,
                also,
                activation -> csv.line(List.of(
                        activation.account().name(),
                        activation.account().displayName(),
                        page.departmentName(
                                Objects.requireNonNullElse(activation.account().unit(), "")),
                        activation.code())));
        out.flush();
    }

    private static Writer begin(Context ctx, String name) throws IOException {
        ctx.header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType("text/csv; charset=utf-8");
        return new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
    }
}
