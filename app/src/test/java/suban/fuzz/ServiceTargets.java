package suban.fuzz;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import suban.staff.Role;
import suban.testing.Client;
import suban.testing.Service;
import suban.testing.Visitor;

/** The running service, by its interface for programs and by the forms of its pages. */
public final class ServiceTargets {
    /** Stands in what staff see and nowhere else. */
    private static final String SECRET = "金丝雀审核员";

    private static final String PASSWORD = "kites over the harbour";

    private final Service service;
    private final RawClient client;
    private final ApiRequests api;
    private final PageForms residents;
    private PageForms staff;

    public ServiceTargets(Service service) {
        this.service = service;
        client = new RawClient(service.url());
        Client program = service.client();
        api = new ApiRequests(program);
        Visitor resident = new Visitor(service.url(), false);
        resident.post("/messages", Map.of("_token", resident.token("/"), "text", "居住证丢了怎么补办"));
        resident.post("/messages", Map.of("_token", resident.token("/"), "text", "福田区华强北路路灯坏了"));
        resident.get("/concerns/new");
        residents = new PageForms(resident, "/", "/concerns/new", "/track", "/articles", "/no-such-page");
        program.postText(
                "/api/v1/concerns",
                "{\"text\":\"路灯坏了\",\"title\":\"路灯\",\"kind\":\"report\"}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        staff = signedIn();
    }

    public List<Target> list() {
        return List.of(
                new Target("interface for programs", 35, hostile -> send(api.next(hostile), hostile, false)),
                new Target("residents' forms", 30, hostile -> send(residents.next(hostile), hostile, false)),
                new Target("staff's forms", 30, hostile -> send(staff.next(hostile), hostile, true)));
    }

    public int countForms() {
        return residents.count() + staff.count();
    }

    private PageForms signedIn() {
        String name = "f" + UUID.randomUUID().toString().substring(0, 8);
        service.application().accounts().add(name, SECRET, Role.ADMINISTRATOR, PASSWORD);
        Visitor visitor = new Visitor(service.url(), false).signIn(name, PASSWORD);
        return new PageForms(
                visitor,
                "/staff/concerns",
                "/staff/articles",
                "/staff/account",
                "/staff/accounts",
                "/staff/articles/new");
    }

    private String send(Request request, Hostile hostile, boolean forStaff) throws Exception {
        RawClient.Answer answer = client.send(request.head(hostile), request.body());
        // A form may sign out or shut the account; the next inputs are to be seen by somebody who is let in.
        if (forStaff && answer.header("Location").orElse("").startsWith("/staff/sign-in")) {
            synchronized (this) {
                staff = signedIn();
            }
        }
        String wrong = Verdict.of(request, answer, SECRET, forStaff);
        return wrong.isEmpty() ? "" : request + " → " + answer.status() + ": " + wrong;
    }
}
