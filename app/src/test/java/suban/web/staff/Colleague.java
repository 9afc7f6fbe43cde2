package suban.web.staff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import suban.staff.AccountResult;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;

/** A member of staff with an account of their own, in a service that other tests use too. */
record Colleague(Service service, String name, String displayName) {
    static final String PASSWORD = "kites over the harbour";

    static Colleague hire(Service service, Role role, String displayName) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        AccountResult added = service.application().accounts().add(name, displayName, role, PASSWORD);
        if (!(added instanceof AccountResult.Done)) throw new IllegalStateException(added.toString());
        return new Colleague(service, name, displayName);
    }

    /** Signs in on the way to a page. */
    void open(Page page, String path) {
        page.navigate(service.url() + path);
        page.fill("#field-name", name);
        page.fill("#field-password", PASSWORD);
        page.locator("form.card button.primary").click();
        page.waitForURL(url -> !url.contains("/staff/sign-in"));
    }

    /** A resident files this, confirmed as it was understood. */
    static void file(Client client, String text) {
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
