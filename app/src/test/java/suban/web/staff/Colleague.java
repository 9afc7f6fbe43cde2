package suban.web.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import suban.staff.AccountResult;
import suban.staff.Post;
import suban.staff.Role;
import suban.testing.Authenticator;
import suban.testing.Client;
import suban.testing.Service;

/**
 * A member of staff with an account of their own, in a service that other tests use too.
 *
 * @param app what an administrator's codes come from; others have none
 */
public record Colleague(
        Service service,
        String name,
        String displayName,
        @Nullable Authenticator app) {
    static final String PASSWORD = "kites over the harbour";

    public static Colleague hire(Service service, Role role, String displayName) {
        return hire(service, Post.of(role), displayName);
    }

    public static Colleague hire(Service service, Post post, String displayName) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        AccountResult added = service.application().accounts().add(name, displayName, post, PASSWORD, account -> {});
        if (!(added instanceof AccountResult.Done)) throw new IllegalStateException(added.toString());
        Authenticator app = post.role() == Role.ADMINISTRATOR ? enrolled(service, name) : null;
        return new Colleague(service, name, displayName, app);
    }

    private static Authenticator enrolled(Service service, String name) {
        try {
            return new StaffVisitor(service).enrol(name, PASSWORD);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in on the way to a page. */
    public void open(Page page, String path) {
        page.navigate(service.url() + path);
        page.fill("#field-name", name);
        page.fill("#field-password", PASSWORD);
        page.locator("form.card button.primary").click();
        if (app != null) {
            page.waitForURL(url -> url.contains("/staff/sign-in/code"));
            page.fill("#field-code", nextCode(app));
            page.locator(".step button.primary").click();
        }
        page.waitForURL(url -> !url.contains("/staff/sign-in"));
    }

    private static String nextCode(Authenticator app) {
        try {
            return app.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A resident files this, confirmed as it was understood. */
    public static void file(Client client, String text) {
        ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                .json()
                .path("concerns")
                .path(0)
                .deepCopy();
        concern.put("text", text);
        Client.Response filed = client.post(
                "/api/v1/concerns",
                concern,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (filed.status() != 201) throw new IllegalStateException(filed.text());
    }
}
