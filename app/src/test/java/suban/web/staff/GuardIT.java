package suban.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suban.staff.Role;
import suban.testing.Service;
import suban.testing.ServiceTest;

/** Nothing for staff is given to anybody else, and nothing is changed by a form that is not ours. */
@ServiceTest
final class GuardIT {
    private static final String ID = "01234567-89ab-7def-8123-456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/concerns",
                "/staff/concerns/" + ID,
                "/staff/photos/0123456789abcdef0123456789abcdef",
                "/staff/articles",
                "/staff/articles/new",
                "/staff/articles/zh/library-card",
                "/staff/articles/zh/library-card/versions/1",
                "/staff/persons",
                "/staff/account"
            })
    void whoever_is_not_signed_in_is_asked_to(String path, Service service) throws Exception {
        HttpResponse<String> response = new Visitor(service).get(path);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location"))
                .hasValue("/staff/sign-in?back=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff/sign-out",
                "/staff/concerns/" + ID + "/correct",
                "/staff/concerns/" + ID + "/accept",
                "/staff/concerns/" + ID + "/reject",
                "/staff/concerns/" + ID + "/answer",
                "/staff/articles/new",
                "/staff/articles/preview",
                "/staff/articles/zh/library-card",
                "/staff/articles/zh/library-card/publish",
                "/staff/articles/zh/library-card/retire",
                "/staff/persons",
                "/staff/persons/export",
                "/staff/persons/erase",
                "/staff/account/password",
                "/staff/account/add",
                "/staff/account/disable",
                "/staff/account/enable"
            })
    void a_form_without_the_token_of_its_session_is_refused(String path, Service service) throws Exception {
        Visitor chief = new Visitor(service);
        chief.signIn(Colleague.hire(service, Role.ADMINISTRATOR, "周主任"));

        assertThat(chief.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(chief.post(path, Map.of("_token", "x".repeat(43))).statusCode())
                .isEqualTo(403);
        assertThat(chief.get("/staff/account").statusCode()).isEqualTo(200);
    }

    @Test
    void an_operator_sees_no_concerns_and_an_intake_clerk_edits_no_articles(Service service) throws Exception {
        Visitor operator = new Visitor(service);
        operator.signIn(Colleague.hire(service, Role.OPERATOR, "吴编辑"));
        assertThat(operator.get("/staff/concerns").statusCode()).isEqualTo(403);
        assertThat(operator.get("/staff/concerns/" + ID).statusCode()).isEqualTo(403);
        assertThat(operator.get("/staff/concerns").body()).contains("吴编辑").doesNotContain("data-queue");

        Visitor clerk = new Visitor(service);
        clerk.signIn(Colleague.hire(service, Role.INTAKE, "李明"));
        assertThat(clerk.get("/staff/articles/new").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/staff/articles/zh/library-card").body()).doesNotContain("name=\"reason\"");
        String token = Jsoup.parse(clerk.get("/staff/account").body())
                .select(".desk-out input[name=_token]")
                .attr("value");
        assertThat(clerk.post("/staff/articles/zh/library-card/retire", Map.of("_token", token, "number", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(clerk.post("/staff/account/add", Map.of("_token", token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_part_of_a_page_leads_to_signing_in_too(Service service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/staff/articles/preview"))
                .header("HX-Request", "true")
                .POST(BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).hasValue("/staff/sign-in?back=%2Fstaff");
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites(Service service) throws Exception {
        Colleague li = Colleague.hire(service, Role.INTAKE, "李明");
        assertThat(new Visitor(service).signIn(li))
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
    }

    /** A browser without its window: keeps cookies and follows nothing. */
    private static final class Visitor {
        private final Service service;
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        Visitor(Service service) {
            this.service = service;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create(service.url() + path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, Map<String, String> form, String... headers)
                throws IOException, InterruptedException {
            String body = form.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.url() + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body));
            if (headers.length > 0) request.headers(headers);
            return http.send(request.build(), BodyHandlers.ofString());
        }

        /** The session's cookie as it was set. */
        String signIn(Colleague colleague, String... headers) throws IOException, InterruptedException {
            String token = Jsoup.parse(get("/staff/sign-in").body())
                    .select("form[action=/staff/sign-in] input[name=_token]")
                    .attr("value");
            HttpResponse<String> answer = post(
                    "/staff/sign-in",
                    Map.of("_token", token, "name", colleague.name(), "password", Colleague.PASSWORD),
                    headers);
            return answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("staff="))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
