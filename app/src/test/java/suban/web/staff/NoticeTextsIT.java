package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import suban.audit.Action;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;

/** An administrator words what residents are told. */
@ServiceTest
final class NoticeTextsIT {
    private static final String ONE = "/staff/notice-texts/reopened/zh";

    @Test
    void a_text_is_looked_at_changed_told_to_residents_and_put_back(Service service) throws Exception {
        Colleague chief = Colleague.hire(service, Role.ADMINISTRATOR, "周主任");
        StaffVisitor visitor = new StaffVisitor(service);
        visitor.signIn(chief);
        assertThat(Jsoup.parse(visitor.get("/staff/notice-texts").body()).select("tbody tr"))
                .hasSize(20);
        String token = visitor.token(ONE);

        HttpResponse<String> looked =
                visitor.post(ONE, Map.of("_token", token, "words", "{service}：{code} 又开始办啦", "preview", "yes"));
        assertThat(Jsoup.parse(looked.body()).select("#preview .said").text()).contains("又开始办啦", "7K3M-Q9TX-4F2D");
        assertThat(visitor.get("/staff/notice-texts").body()).doesNotContain("又开始办啦");

        HttpResponse<String> refused =
                visitor.post(ONE, Map.of("_token", token, "words", "{service}：{code} 又开始办啦 {phone}"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#field-words-error").text())
                .contains("{phone}");
        assertThat(Jsoup.parse(visitor.post(ONE, Map.of("_token", token, "words", "又开始办啦"))
                                .body())
                        .select("#field-words-error")
                        .text())
                .contains("{code}");

        assertThat(visitor.post(ONE, Map.of("_token", token, "words", "{service}：{code} 又开始办啦"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Jsoup.parse(visitor.get("/staff/notice-texts").body())
                        .select("#text-reopened-zh")
                        .text())
                .contains("又开始办啦", chief.name());
        assertThat(service.application().auditLog().list(AuditFilter.ALL, null, 20))
                .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::subject)
                .contains(tuple(chief.name(), Action.SETTINGS_CHANGED.code(), "notice-text:zh/reopened"));

        assertThat(visitor.post(ONE + "/default", Map.of("_token", token)).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/staff/notice-texts").body())
                .doesNotContain("又开始办啦")
                .contains("已重新办理");
    }

    @Test
    void only_administrators_word_them(Service service) throws Exception {
        StaffVisitor supervisor = new StaffVisitor(service);
        supervisor.signIn(Colleague.hire(service, Role.SUPERVISOR, "孙科长"));
        assertThat(supervisor.get("/staff/notice-texts").statusCode()).isEqualTo(403);
        assertThat(supervisor.get("/staff/notices").body()).doesNotContain("/staff/notice-texts");
    }

    @Test
    void a_step_that_there_is_not_has_no_text(Service service) throws Exception {
        StaffVisitor visitor = new StaffVisitor(service);
        visitor.signIn(Colleague.hire(service, Role.ADMINISTRATOR, "周主任"));
        assertThat(visitor.get("/staff/notice-texts/nothing/zh").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/staff/notice-texts/received/fr").statusCode()).isEqualTo(404);
    }
}
