package suban.http;

import io.javalin.http.Context;
import suban.models.text.Language;

/** Shows a problem to a person in a browser. */
public interface ErrorPage {
    void show(Context ctx, Problem problem, Language language);
}
