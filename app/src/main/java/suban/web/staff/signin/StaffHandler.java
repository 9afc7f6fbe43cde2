package suban.web.staff.signin;

import io.javalin.http.Context;
import suban.staff.Session;

/** What a page does for somebody who is signed in and may do it. */
@FunctionalInterface
public interface StaffHandler {
    void handle(Context ctx, Session session) throws Exception;
}
