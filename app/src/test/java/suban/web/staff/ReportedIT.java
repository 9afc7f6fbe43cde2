package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.Visitor;

/** What is overdue stands in the heading of those it was reported to, and of nobody else. */
final class ReportedIT {
    private static final String PASSWORD = "kites over the harbour";
    private static final String COUNT = ".desk-nav a[href=/staff/reported]";

    @Test
    void whoever_it_was_reported_to_reads_so_on_every_page(@TempDir Path data) throws SQLException {
        try (Service service = Service.start(data)) {
            Colleague.file(service.client(), "南山区桃园路的路灯坏了三天，编号九九一号");
            Visitor intake = hire(service, Post.of(Role.INTAKE));
            Visitor unit = hire(service, Post.of(Role.UNIT, "urban-management"));
            Visitor other = hire(service, Post.of(Role.UNIT, "water"));
            Visitor supervisor = hire(service, Post.of(Role.SUPERVISOR));
            Visitor manager = hire(service, Post.of(Role.MANAGER));
            assertThat(page(intake, "/staff/concerns").select(COUNT)).isEmpty();
            assertThat(page(intake, "/staff/reported").text()).contains("没有超期上报给您的诉求");

            report(data, 3);
            for (Visitor told : new Visitor[] {intake, unit, supervisor}) {
                assertThat(page(told, "/staff/account").select(COUNT).text()).isEqualTo("超期上报给您 1 件");
                assertThat(page(told, "/staff/account?lang=en").select(COUNT).text())
                        .isEqualTo("1 reported to you");
            }
            for (Visitor untold : new Visitor[] {other, manager})
                assertThat(page(untold, "/staff/account").select(COUNT)).isEmpty();
            String listed = page(unit, "/staff/reported?lang=zh")
                    .select(".queue-title a")
                    .attr("href");
            assertThat(listed).startsWith("/staff/board/");
            assertThat(unit.get(listed).statusCode()).isEqualTo(200);
            assertThat(page(supervisor, "/staff/reported")
                            .select(".queue-title a")
                            .attr("href"))
                    .startsWith("/staff/concerns/");
            report(data, 4);
            assertThat(page(manager, "/staff/concerns").select(COUNT).text()).isEqualTo("超期上报给您 1 件");
            assertThat(hire(service, Post.of(Role.OPERATOR))
                            .get("/staff/reported")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** As the clock would, days later. */
    private static void report(Path data, int level) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("suban.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.executeUpdate("UPDATE concern SET state = 'DISPATCHED', department = 'urban-management',"
                    + " due_at = created_at - 86400000, watch_at = NULL, escalation = " + level);
        }
    }

    private static Visitor hire(Service service, Post post) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, "李明", post, PASSWORD, account -> {});
        return new Visitor(service.url(), false).signIn(name, PASSWORD);
    }

    private static Document page(Visitor visitor, String path) {
        return Jsoup.parse(new String(visitor.get(path).body(), StandardCharsets.UTF_8));
    }
}
