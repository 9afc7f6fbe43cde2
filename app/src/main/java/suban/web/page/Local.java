package suban.web.page;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses within this site, so that a form cannot be made to send a reader elsewhere. */
public final class Local {
    private static final Pattern PATH = Pattern.compile("/([A-Za-z0-9_.~%?&=+:@,-][A-Za-z0-9_.~%?&=+:@,/-]*)?");

    private Local() {}

    /** The path as it is if it is one of this site's, else the first page. */
    public static String path(@Nullable String path) {
        return path != null && path.length() <= 1_000 && PATH.matcher(path).matches() ? path : "/";
    }
}
